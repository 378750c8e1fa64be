import type { PreflightFinding } from './preflightFinding';

const seen = { evidence: 'seen in this file' } as const;
const onlyCsv = 'The only kind of file that is known to be taken is CSV text in UTF-8.';
const saveAsCsv = `${onlyCsv} Open it in the program that it belongs to, and save it as “CSV UTF-8”.`;

/** A file that is no CSV, by what it begins with. */
interface Kind {
  what: string;
  /** What to do with it. */
  advice: string;
  isIt: (first: Buffer, text: string) => boolean;
}

const startsWith =
  (...starts: readonly (string | readonly number[])[]) =>
  (first: Buffer): boolean =>
    starts.some(start => {
      const bytes = typeof start === 'string' ? Buffer.from(start, 'latin1') : Buffer.from(start);
      return first.subarray(0, bytes.length).equals(bytes);
    });

const isZip = startsWith('PK\u0003\u0004', 'PK\u0005\u0006');
/** Names of parts stand readable near the begin of a ZIP file. */
const zipWith = (part: string) => (first: Buffer) => isZip(first) && first.includes(part);
const matches = (pattern: RegExp) => (_: Buffer, text: string) => pattern.test(text);

const unpack = `${onlyCsv} Unpack it, and send the CSV file that is in it.`;

/** The first that fits counts. */
const kinds: readonly Kind[] = [
  { what: 'an Excel workbook (.xlsx)', advice: saveAsCsv, isIt: zipWith('xl/') },
  { what: 'an Excel workbook (.xlsx)', advice: saveAsCsv, isIt: zipWith('[Content_Types].xml') },
  { what: 'an OpenDocument file', advice: saveAsCsv, isIt: zipWith('application/vnd.oasis.opendocument') },
  { what: 'a ZIP archive', advice: unpack, isIt: isZip },
  {
    what: 'an Excel workbook of the older kind (.xls)',
    advice: saveAsCsv,
    isIt: startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  },
  { what: 'a PDF', advice: `${onlyCsv} Ask whoever made it for the table behind it.`, isIt: startsWith('%PDF-') },
  { what: 'a compressed file (gzip)', advice: unpack, isIt: startsWith([0x1f, 0x8b]) },
  {
    what: 'a compressed file',
    advice: unpack,
    isIt: startsWith(
      [0x28, 0xb5, 0x2f, 0xfd],
      'BZh',
      [0xfd, 0x37, 0x7a, 0x58, 0x5a],
      '7z\u00bc\u00af\u0027\u001c',
      'Rar!',
    ),
  },
  { what: 'a Parquet file', advice: saveAsCsv, isIt: startsWith('PAR1') },
  { what: 'an Arrow file', advice: saveAsCsv, isIt: startsWith('ARROW1') },
  { what: 'an SQLite database', advice: saveAsCsv, isIt: startsWith('SQLite format 3\u0000') },
  { what: 'an RTF document', advice: saveAsCsv, isIt: startsWith('{\\rtf') },
  {
    what: 'a pointer of Git LFS, which stands in for the file',
    advice: 'Get the file itself with “git lfs pull”, and check again.',
    isIt: startsWith('version https://git-lfs.github.com/spec/', 'version https://hawser.github.com/spec/'),
  },
  {
    what: 'a pointer of git-annex, which stands in for the file',
    advice: 'Get the file itself with “git annex get”, and check again.',
    isIt: matches(/^\/?(\.\.\/)*(\.git\/)?annex\/objects\/\S+\s*$/),
  },
  {
    what: 'a web page (HTML)',
    advice:
      'A download that needs a log-in often ends like this. Open the address in a browser, and save the CSV file itself.',
    isIt: matches(/^\s*(<!--[^]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|script|meta)\b/i),
  },
  {
    what: 'an XML document',
    advice: `${onlyCsv} If it is a message of a server, the download failed: get the file again.`,
    isIt: matches(/^\s*<(\?xml|[A-Za-z][\w:.-]*(\s[^<>]{0,500})?>\s*<)/),
  },
  {
    what: 'JSON',
    advice: `${onlyCsv} Convert it to CSV.`,
    isIt: matches(
      /^\s*(\{\s*("(?:[^"\\\n]|\\.){0,200}"\s*:|\}\s*$)|\[\s*(\{\s*["}]|\[\s*["\d[-]|\]\s*$|"[^"\n]{0,200}"\s*,\s*\n))/,
    ),
  },
];

/** What the first bytes of a file say about what it is. An error here means that its rows cannot be read. */
export function findingOfFirstBytes(first: Buffer): PreflightFinding | undefined {
  if (first.length === 0)
    return { severity: 'error', message: 'The file is empty.', advice: 'Export it again.', ...seen };
  if (looksLikeUtf16(first)) {
    const message = 'The file is not UTF-8; it looks like UTF-16 (Excel’s “Unicode Text”).';
    return { severity: 'error', message, advice: `${onlyCsv} Save it as “CSV UTF-8”.`, ...seen };
  }
  const text = first
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const kind = kinds.find(({ isIt }) => isIt(first, text));
  if (kind) {
    return { severity: 'error', line: 1, message: `The file is ${kind.what}, not CSV.`, advice: kind.advice, ...seen };
  }
  return undefined;
}

const hasUtf16Mark = startsWith([0xff, 0xfe], [0xfe, 0xff]);

/** With a mark, or with so many NULs that every other byte is one. */
const looksLikeUtf16 = (first: Buffer): boolean =>
  hasUtf16Mark(first) || (!isBinary(first) && first.filter(byte => byte === 0).length > first.length / 8);

/** Kinds that hold NULs of their own. */
const isBinary = startsWith(
  'PK',
  'PAR1',
  'ARROW1',
  'SQLite',
  'Rar!',
  'BZh',
  '%PDF-',
  '7z',
  [0x1f, 0x8b],
  [0xd0, 0xcf],
  [0x28, 0xb5],
  [0xfd, 0x37],
);

/** UTF-8's byte order mark. */
export const hasMark = startsWith([0xef, 0xbb, 0xbf]);
