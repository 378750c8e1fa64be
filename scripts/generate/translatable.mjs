/** What people read of an operation, a field or a schema. */
const texts = new Set(['summary', 'description', 'label', 'help', 'title', 'x-message', 'text']);
/** Below these stand values as they are sent. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const']);
const mark = '\u0001';

/** @returns source text of this JSON, in which each text for people is a call of `l10n.t` */
export const translatable = (value, indent) =>
  JSON.stringify(marked(value), null, indent).replaceAll(/"\\u0001((?:[^"\\]|\\.)*)"/g, 'l10n.t("$1")');

function marked(value) {
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, markedAt(key, inner)]));
}

function markedAt(key, value) {
  if (data.has(key)) return value;
  return texts.has(key) && typeof value === 'string' ? mark + value : marked(value);
}
