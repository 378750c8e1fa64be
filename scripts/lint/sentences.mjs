/**
 * ESLint rules that hold the words: every sentence that is shown goes through `l10n.t`, as one literal, and not before the
 * language is set. What no user reads (thrown bugs, lines of the log, data, statements) is let through.
 */

/** At least two words, or one that begins like a label. Identifiers, addresses, media types and the like have no space. */
const sentence = /\p{L}{2,}[,:;.!?’”)]*\s+[“(]?[\p{L}§]+|§[,:;.!?’”)]*\s+[“(]?\p{L}{2,}|^\p{Lu}\p{Ll}+[.…]?$/u;
const mediaType = /^[a-z]+\/[\w.+-]+;/;
const isSql = text =>
  /^\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|ATTACH|VACUUM|WITH|CASE|ON CONFLICT)\b|^NOT §|^\(typeof\(/.test(
    text,
  );
const icon = /\$\([\w~-]+\)/g;
/** For machines: a directive of a content security policy, a user agent. */
const directive = /^[a-z]+-(?:src|uri|action) /;
const agent = /^[a-z-]+\/\S+ \(/;
/** Names are the same in every language. */
const ownNames = new Set(['SG API Keys', 'SG API']);
const isSentence = text =>
  sentence.test(text.replaceAll(icon, '')) &&
  !isSql(text) &&
  !mediaType.test(text) &&
  !directive.test(text) &&
  !agent.test(text) &&
  !ownNames.has(text);
const aWord = /\p{L}{2,}/u;
const shownAttributes = /\s(?:title|aria-label|aria-description|placeholder|alt|label)=["']([^"'§]*)/gu;

const notShown = new Set(['error', 'warn', 'info', 'debug', 'trace']);
const isErrorName = node => /Error$/.test(node?.name ?? node?.property?.name ?? '');
const isErrorClass = ({ type, superClass }) => /^Class(Declaration|Expression)$/.test(type) && isErrorName(superClass);
/** `super(…)` in a class of errors. */
function isSuperOfError({ callee, parent }) {
  if (callee.type !== 'Super') return false;
  for (let above = parent; above; above = above.parent) if (isErrorClass(above)) return true;
  return false;
}
const isError = node =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  (isErrorName(node.callee) || isSuperOfError(node));
const isLogged = ({ type, callee }) =>
  type === 'CallExpression' &&
  callee.type === 'MemberExpression' &&
  (callee.property.name === 'log' ||
    (notShown.has(callee.property.name) && /^log$/i.test(callee.object.name ?? callee.object.property?.name ?? '')));
const isTranslation = node =>
  node.type === 'CallExpression' &&
  node.callee.type === 'MemberExpression' &&
  node.callee.property.name === 't' &&
  (node.callee.object.name ?? node.callee.object.property?.name) === 'l10n';

/** What is done with a text that is not shown: it is compared, taken apart, or selects elements. */
const readsText = new Set(['startsWith', 'endsWith', 'includes', 'split', 'join', 'querySelector', 'querySelectorAll']);

/** Parents below which no text is shown: modules, types, names of properties, tests of a value. */
const silent = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']);
const isSilent = (node, parent) =>
  (silent.has(parent.type) && parent.source === node) ||
  parent.type.startsWith('TS') ||
  (parent.type === 'Property' && parent.key === node && !parent.computed) ||
  (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) ||
  (parent.type === 'SwitchCase' && parent.test === node) ||
  (parent.type === 'CallExpression' && readsText.has(parent.callee.property?.name ?? parent.callee.name));

/** Properties of profiles whose values are sent, or compared with an answer. */
const sentOrCompared = new Set(['starter', 'equals']);
const isData = ({ type, key }) => type === 'Property' && sentOrCompared.has(key.name);

function isLetThrough(node) {
  for (let each = node, above = node.parent; above; each = above, above = above.parent) {
    if (isTranslation(above) || isError(above) || isLogged(above) || isData(above)) return true;
    if (each === node && isSilent(each, above)) return true;
  }
  return false;
}

/** Text between tags, and in attributes that are read out or shown. */
function shownInHtml(text) {
  const attributes = [...text.matchAll(shownAttributes)].map(([, value]) => value);
  const between = text.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '');
  const texts = [...between.replaceAll(/<[^>]*>/g, '§').split('§'), ...attributes];
  return texts.some(each => !ownNames.has(each.trim()) && aWord.test(each.replaceAll(/&\w+;/g, '')));
}

const textOf = ({ quasis }) => quasis.map(({ value }) => value.cooked ?? value.raw).join('§');

/** Pages of the sandbox are texts without a tag. */
const isMarkup = text => /^\s*<[a-z!]/i.test(text);
const isShownText = text => (isMarkup(text) ? shownInHtml(text) : isSentence(text));

function isShown(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' && isShownText(node.value);
  const tag = node.parent.type === 'TaggedTemplateExpression' ? node.parent.tag.name : undefined;
  if (tag === 'css') return false;
  return tag === 'html' || tag === 'svg' ? shownInHtml(textOf(node)) : isShownText(textOf(node));
}

const rule = (message, create) => ({
  meta: { type: 'problem', schema: [], messages: { message } },
  create: context => create(node => context.report({ node, messageId: 'message' }), context),
});

const inBundle = rule('This text is shown, but no translator sees it: use l10n.t.', report => {
  const check = node => {
    if (isShown(node) && !isLetThrough(node)) report(node);
  };
  return { Literal: check, TemplateLiteral: check };
});

const isLiteral = node =>
  typeof node?.value === 'string' || (node?.type === 'TemplateLiteral' && node.quasis.length === 1);

const oneLiteral = rule(
  'The sentence is one literal with places in it: translators see none that is put together.',
  report => ({
    CallExpression(node) {
      const [first] = node.arguments;
      if (isTranslation(node) && !isLiteral(first) && first?.type !== 'ObjectExpression') report(node);
    },
  }),
);

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'PropertyDefinition',
]);

const notEarly = rule(
  'This runs when the file is loaded, before the language is set: make it a function.',
  (report, { sourceCode }) => ({
    CallExpression(node) {
      if (isTranslation(node) && !sourceCode.getAncestors(node).some(({ type }) => functions.has(type))) report(node);
    },
  }),
);

export const words = { rules: { 'in-bundle': inBundle, 'one-literal': oneLiteral, 'not-early': notEarly } };
