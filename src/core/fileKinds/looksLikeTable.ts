import { isBlank, sampleRows } from './sampleRows';

const delimiters = [',', ';', '\t', '|'] as const;

/** A first name like `<title>` or `<body weight`, and nothing else. */
const bareTag = /^<[^<>"'=]*>?$/;
/** The end of an element, one without content, or an attribute: no header has these. */
const markupSigns = /<\/|\/>|<[^<>,;|\t]*\s[\w-]+\s*=|<!|<\?|xmlns/i;

/**
 * Whether a text that begins with `<` is a table all the same, whose first column has such a name.
 * @param text a beginning, which may be cut anywhere
 * @param known names of columns, when they are known: one that is in the first line settles it
 */
export function looksLikeTable(text: string, known: readonly string[]): boolean {
  const closesFirst = isClosed(text);
  return delimiters.some(delimiter => {
    const [header = [], ...below] = sampleRows(text, delimiter).filter(row => row.length > 1 || !isBlank(row));
    const names = header.map(name => name.trim());
    if (known.some(name => names.includes(name))) return true;
    if (closesFirst || markupSigns.test(header.join(delimiter))) return false;
    // The last row may be cut off.
    const rows = /[\r\n]$/.test(text) || below.at(-1)?.length === header.length ? below : below.slice(0, -1);
    return header.length === 1 ? delimiter === ',' && isColumn(names, rows, text) : isTable(names, rows);
  });
}

const tagsOfAnyName = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?=[\s>/])/g;

/** Whether the first element ends: values that are markup open as many elements of that name as they close. */
function isClosed(text: string): boolean {
  const name = /^<([A-Za-z][A-Za-z0-9]*)/.exec(text)?.[1];
  if (name === undefined) return false;
  const tags = [...text.matchAll(tagsOfAnyName)].filter(([, , each = '']) => each.toLowerCase() === name.toLowerCase());
  const closing = tags.filter(([, slash]) => slash === '/').length;
  return closing >= Math.max(1, tags.length - closing);
}

/** One column: only where nothing below is markup, which would be seen in a page of this length. */
const isColumn = ([name = '']: readonly string[], rows: readonly (readonly string[])[], text: string): boolean =>
  bareTag.test(name) && rows.length > 1 && !/<[A-Za-z/!]/.test(text.slice(1));

function isTable([first = '', ...names]: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const isBare = bareTag.test(first);
  // A sentence of a page may have a comma too, but not the same number of them in each line.
  const isEven = rows.every(row => row.length === names.length + 1);
  return isEven && (isBare || rows.length > 1);
}
