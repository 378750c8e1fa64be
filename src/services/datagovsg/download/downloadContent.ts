import * as l10n from '@vscode/l10n';
import { maxBeginningBytes } from '../../../core/calls/files/receiveBeginning';
import { byteKindOf, startsWith } from '../../../core/fileKinds/byteKinds';
import { isJsonText } from '../../../core/fileKinds/jsonIn';
import { markupIn } from '../../../core/fileKinds/markup';
import { readingsOf } from '../../../core/fileKinds/readings';

/** What is known of the requested dataset. */
export interface Expected {
  /** As the catalogue names it; undefined when it is not known. */
  format?: string | undefined;
  /** Names of columns, where some were chosen. */
  columns?: readonly string[];
}

/** What stands where a dataset should, as far as the beginning of a file tells it. */
interface Foreign {
  what: string;
  why: string;
  /** Formats that it is certainly not. */
  not: 'all' | readonly string[];
}

const tryLater = (): string =>
  l10n.t('This may be an error of the service, or of a proxy on the way. Try again later.');
const ofNetwork = (): string =>
  l10n.t(
    'It may be the sign-in page or a notice of your network: open a web page in your browser to check, then try again.',
  );
const ofStorage = (): string =>
  l10n.t('The service stores something other than the table. Try again later, or ask the data.gov.sg team.');

const webPage = (): Foreign => ({ what: l10n.t('a web page'), why: ofNetwork(), not: 'all' });
const xml = (): Foreign => ({ what: 'XML', why: tryLater(), not: ['CSV', 'GEOJSON', 'XLSX', 'PDF'] });
const json = (): Foreign => ({ what: 'JSON', why: tryLater(), not: ['CSV', 'KML', 'XLSX', 'PDF'] });
const message = (): Foreign => ({
  what: l10n.t('a message from a server'),
  why: tryLater(),
  not: ['CSV', 'GEOJSON', 'KML'],
});

/**
 * Why a file is not the requested dataset. A network's log-in page, a proxy's answer or an error with status 200
 * must never stand under the dataset's name.
 * @param beginning first bytes of the file (`bodyBeginning`), all of them if it is short or blank
 * @returns a sentence; undefined when the file may well be the dataset
 */
export function foreignContent(beginning: Uint8Array, { format, columns = [] }: Expected): string | undefined {
  const isWhole = beginning.length < maxBeginningBytes;
  const texts = readingsOf(beginning);
  // A file that only begins so may continue as the requested dataset.
  if (isWhole && texts.some(isVoid)) {
    return l10n.t('The server sent an empty file, so nothing was saved. Try again later.');
  }
  const found = foreignBytes(beginning) ?? firstOf(texts, text => foreignTextIn(text, columns, isWhole));
  if (!found || (found.not !== 'all' && !found.not.includes(format?.toUpperCase() ?? ''))) return undefined;
  return `${foreignText(found.what, format)} ${found.why}`;
}

const foreignText = (what: string, format: string | undefined): string =>
  format === undefined
    ? l10n.t('The server sent {0} instead of the dataset, so nothing was saved.', what)
    : l10n.t('The server sent {0} instead of the dataset ({1}), so nothing was saved.', what, format);

/** Nothing but blanks, and characters that only separate or enclose values. */
const isVoid = (text: string): boolean => /^[\s,;|"']*$/.test(text);

const isGzip = startsWith([0x1f, 0x8b]);

/** Packed bytes are unpacked, or refused, by whoever receives them. */
function foreignBytes(bytes: Uint8Array): Foreign | undefined {
  const kind = byteKindOf(bytes);
  if (!kind || isGzip(bytes)) return undefined;
  const isPointer = kind.is === 'gitLfsPointer' || kind.is === 'gitAnnexPointer';
  return { what: kind.what(), why: ofStorage(), not: isPointer ? 'all' : ['CSV', 'GEOJSON'] };
}

function foreignTextIn(text: string, columns: readonly string[], isWhole: boolean): Foreign | undefined {
  const markup = markupIn(text, columns);
  if (markup) return markup === 'xml' ? xml() : webPage();
  if (isJsonText(text)) return json();
  return isWhole && isMessage(text) && !columns.includes(text) ? message() : undefined;
}

/**
 * One sentence without a line end or a second value, with the words of servers and proxies: “upstream request timeout”,
 * “404: Not Found”, “error code: 1015”. A table ends its first line, or has another name there.
 */
const isMessage = (text: string): boolean =>
  /^[^\r\n,;\t|]{5,200}$/.test(text) &&
  /^"?(?:(?:error(?: code)?|http(?: error)?)?[: ]*[345]\d\d\d?\b|error code: \d|upstream connect error\b)|\b(?:not found|access denied|forbidden|unauthori[sz]ed|time(?:d )?out|unavailable|bad gateway|too many requests|no healthy upstream|has expired|invalid token)[.!]?"?$/i.test(
    text,
  );

function firstOf<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
