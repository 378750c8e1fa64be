import { byteKindOf, startsWith, type ByteKind } from '../../../core/fileKinds/byteKinds';
import { isJsonText } from '../../../core/fileKinds/jsonIn';
import { markupIn } from '../../../core/fileKinds/markup';
import { isWideText, readingsOf } from '../../../core/fileKinds/readings';
import type { PreflightFinding } from './preflightFinding';

const seen = { evidence: 'seen in this file' } as const;
const onlyCsv = 'The only kind of file that is known to be taken is CSV text in UTF-8.';
const saveAsCsv = `${onlyCsv} Open it in the program that it belongs to, and save it as “CSV UTF-8”.`;

/** What to do with a file that is no CSV. */
const adviceFor: Readonly<Record<ByteKind['is'], string>> = {
  document: saveAsCsv,
  packed: `${onlyCsv} Unpack it, and send the CSV file that is in it.`,
  print: `${onlyCsv} Ask whoever made it for the table behind it.`,
  'pointer of Git LFS': 'Get the file itself with “git lfs pull”, and check again.',
  'pointer of git-annex': 'Get the file itself with “git annex get”, and check again.',
};

const ofText = {
  'a web page': {
    what: 'a web page (HTML)',
    advice:
      'A download that needs a log-in often ends like this. Open the address in a browser, and save the CSV file itself.',
  },
  XML: {
    what: 'an XML document',
    advice: `${onlyCsv} If it is a message of a server, the download failed: get the file again.`,
  },
  JSON: { what: 'JSON', advice: `${onlyCsv} Convert it to CSV.` },
} as const;

/**
 * What the first bytes of a file say about what it is. An error here means that its rows cannot be read.
 * @param known names of the dataset's columns, when they are known
 */
export function findingOfFirstBytes(first: Buffer, known: readonly string[] = []): PreflightFinding | undefined {
  if (first.length === 0)
    return { severity: 'error', message: 'The file is empty.', advice: 'Export it again.', ...seen };
  const kind = kindOf(first, known);
  if (kind) {
    return { severity: 'error', line: 1, message: `The file is ${kind.what}, not CSV.`, advice: kind.advice, ...seen };
  }
  if (!hasUtf16Mark(first) && !isWideText(first)) return undefined;
  const message = 'The file is not UTF-8; it looks like UTF-16 (Excel’s “Unicode Text”).';
  return { severity: 'error', message, advice: `${onlyCsv} Save it as “CSV UTF-8”.`, ...seen };
}

/** Enough to tell a table from what is none. */
const tellingBytes = 16 * 1024;

function kindOf(first: Buffer, known: readonly string[]): { what: string; advice: string } | undefined {
  const ofBytes = byteKindOf(first);
  if (ofBytes) return { what: ofBytes.what, advice: adviceFor[ofBytes.is] };
  const texts = readingsOf(first.subarray(0, tellingBytes));
  const markup = texts.map(text => markupIn(text, known)).find(found => found !== undefined);
  if (markup) return ofText[markup];
  return texts.some(isJsonText) ? ofText.JSON : undefined;
}

const hasUtf16Mark = startsWith([0xff, 0xfe], [0xfe, 0xff]);

/** UTF-8's byte order mark. */
export const hasMark = startsWith([0xef, 0xbb, 0xbf]);
