// Writes l10n/bundle.l10n.json: every sentence of src that goes through `l10n.t`, for translators. VS Code reads their files
// beside it, bundle.l10n.<language>.json, and takes the English from the code.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { root } from './setup.mjs';

/** @returns each sentence by its key, which is the sentence itself, or with its comments where it has some; sorted */
export function sentencesOf(folder) {
  const found = {};
  for (const name of globSync('src/**/*.ts', { cwd: folder })) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.includes('l10n.t(')) collect(ts.createSourceFile(name, text, ts.ScriptTarget.Latest), found);
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function collect(node, found) {
  if (ts.isCallExpression(node) && isTranslation(node.expression)) add(node.arguments[0], found);
  ts.forEachChild(node, child => collect(child, found));
}

const isTranslation = node =>
  ts.isPropertyAccessExpression(node) && node.name.text === 't' && /(^|\.)l10n$/.test(nameOf(node.expression));
const nameOf = node =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? `.${node.name.text}` : '';

function add(first, found) {
  if (first && ts.isStringLiteralLike(first)) found[first.text] = first.text;
  if (first && ts.isObjectLiteralExpression(first)) addWithComment(first, found);
}

/** As VS Code finds it: the key is the message with its comments behind a slash. */
function addWithComment({ properties }, found) {
  const { message, comment } = Object.fromEntries(
    properties.filter(ts.isPropertyAssignment).map(({ name, initializer }) => [name.text, initializer]),
  );
  if (!message || !ts.isStringLiteralLike(message)) return;
  const comments = comment && ts.isArrayLiteralExpression(comment) ? comment.elements : comment ? [comment] : [];
  const texts = comments.filter(ts.isStringLiteralLike).map(({ text }) => text);
  found[`${message.text}/${texts.join('')}`] = { message: message.text, comment: texts };
}

export const bundleText = folder => `${JSON.stringify(sentencesOf(folder), null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'l10n'), { recursive: true });
  writeFileSync(join(root, 'l10n/bundle.l10n.json'), bundleText(root));
}
