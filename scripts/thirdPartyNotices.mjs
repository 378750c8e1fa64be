// The licences of the packages whose code is bundled, as their authors ask for with every copy.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Up to the innermost package; node_modules may be a link to a folder elsewhere, so the path may begin anywhere. */
const packageFolder = /^.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** A package that names its licence and its author, but brings no text of it along: the text, from ours. */
const textOfOurs = new Map([['@vscode/l10n', join(import.meta.dirname, 'licences', 'vscode-l10n.txt')]]);

/**
 * @param {string} root folder of the project
 * @param {string[]} inputs paths of the bundled modules, from esbuild's metafile
 * @param {string[]} assets names of packages whose files are copied, or whose code the generated checks hold
 */
export function thirdPartyNotices(root, inputs, assets) {
  const bundled = inputs.map(path => packageFolder.exec(path)?.[0]).filter(Boolean);
  const folders = new Set([...bundled, ...assets.map(name => join('node_modules', name))]);
  // By title: a package may be bundled and copied, or stand in two folders.
  const notices = new Map([...folders].map(folder => noticeOf(resolve(root, folder))));
  return [...notices.keys()]
    .sort()
    .map(title => notices.get(title))
    .join('\n');
}

/** @returns its title and its text */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = globSync('{LICENSE,LICENCE,license,NOTICE}*', { cwd: folder }).sort();
  const files = own.length === 0 && textOfOurs.has(name) ? [textOfOurs.get(name)] : own;
  if (files.length === 0) throw new Error(`${name} is bundled and has no licence file.`);
  const texts = files.map(file => readFileSync(resolve(folder, file), 'utf8').trim());
  const title = `${name} ${version} (${license})`;
  return [title, [title, '', ...texts, '', '-'.repeat(80), ''].join('\n')];
}
