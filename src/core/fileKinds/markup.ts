import { looksLikeTable } from './looksLikeTable';

export type Markup = 'webPage' | 'xml';

/**
 * Tags with which a page begins: those of the standard on recognising kinds of files
 * (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type, read 2026-11-28), and others of
 * HTML that error and log-in pages were seen to begin with.
 */
const tags =
  'html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|meta|link|base|center|form|img|span|noscript|' +
  'frameset|pre|main|header|section|nav|article|footer|ul|ol|hr|em|i|strong|tt|svg|input|button|label|small|template';
const pageTag = new RegExp(`^<(?:${tags})(?=[\\s>/,;|]|$)`, 'i');
const anyTag = /^<[A-Za-z_][\w:.-]*(?=[\s>/])/;

/** What may come before the first tag, any number of times: comments, instructions, definitions. */
const before = /^\s*<(?:!--[^]*?-->|\?[^]*?\?>|!doctype\b(?:[^<>[]|\[[^]*?\])*>)/i;
const cutBefore = /^\s*<(?:!--|\?xml\b|!doctype\b)/i;
const pageType = /^\s*<!doctype\s+html\b/i;
const instruction = /^\s*<\?xml\b/i;

/**
 * What a text is that begins as markup does.
 * @param text a beginning, which may be cut anywhere
 * @param known names of columns that a table would have
 */
export function markupIn(text: string, known: readonly string[] = []): Markup | undefined {
  if (!/^\s*</.test(text) || looksLikeTable(text.trimStart(), known)) return undefined;
  let rest = text;
  let isXml = false;
  for (let part = before.exec(rest); part; part = before.exec(rest)) {
    if (pageType.test(part[0])) return 'webPage';
    isXml ||= !/^\s*<!--/.test(part[0]);
    rest = rest.slice(part[0].length);
  }
  const begun = rest.trimStart();
  // A definition that is cut off says as much as a whole one; a comment says nothing of what comes after it.
  if (pageType.test(begun) || /^<html(?=[\s>]|$)/i.test(begun)) return 'webPage';
  if (isXml || instruction.test(begun)) return 'xml';
  if (cutBefore.test(begun)) return /^<!--/.test(begun) ? undefined : 'xml';
  if (pageTag.test(begun)) return 'webPage';
  return anyTag.test(begun) && /<\/|\/>|>\s*<|\sxmlns/.test(begun) ? 'xml' : undefined;
}
