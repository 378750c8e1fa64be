import * as l10n from '@vscode/l10n';

/** A kind of file that is not a table as text, known by its first bytes. */
export interface ByteKind {
  /** "a ZIP archive". */
  what: () => string;
  /** What it is for whoever wanted a table. */
  is: 'document' | 'packed' | 'print' | 'gitLfsPointer' | 'gitAnnexPointer';
  isIt: (first: Uint8Array) => boolean;
}

export const startsWith =
  (...starts: readonly (string | readonly number[])[]) =>
  (first: Uint8Array): boolean =>
    starts.some(start => {
      const bytes = typeof start === 'string' ? Buffer.from(start, 'latin1') : Buffer.from(start);
      return bytes.equals(first.subarray(0, bytes.length));
    });

const isZip = startsWith('PK\u0003\u0004', 'PK\u0005\u0006');
/** Names of parts are readable near the beginning of a ZIP file. */
const zipWith = (part: string) => (first: Uint8Array) => isZip(first) && Buffer.from(first).includes(part);
/** A pointer of git-annex is one short line. */
const isAnnex = (first: Uint8Array): boolean =>
  /^\/?(\.\.\/)*(\.git\/)?annex\/objects\/\S+\s*$/.test(Buffer.from(first.subarray(0, 4096)).toString('latin1'));

const kinds: readonly ByteKind[] = [
  { what: () => l10n.t('an Excel workbook (.xlsx)'), is: 'document', isIt: zipWith('xl/') },
  { what: () => l10n.t('an Excel workbook (.xlsx)'), is: 'document', isIt: zipWith('[Content_Types].xml') },
  { what: () => l10n.t('an OpenDocument file'), is: 'document', isIt: zipWith('application/vnd.oasis.opendocument') },
  { what: () => l10n.t('a ZIP archive'), is: 'packed', isIt: isZip },
  {
    what: () => l10n.t('an older Excel workbook (.xls)'),
    is: 'document',
    isIt: startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  },
  { what: () => l10n.t('a PDF'), is: 'print', isIt: startsWith('%PDF-') },
  { what: () => l10n.t('a compressed file (gzip)'), is: 'packed', isIt: startsWith([0x1f, 0x8b]) },
  {
    what: () => l10n.t('a compressed file'),
    is: 'packed',
    isIt: startsWith(
      [0x28, 0xb5, 0x2f, 0xfd],
      'BZh',
      [0xfd, 0x37, 0x7a, 0x58, 0x5a],
      '7z\u00bc\u00af\u0027\u001c',
      'Rar!',
    ),
  },
  { what: () => l10n.t('a Parquet file'), is: 'document', isIt: startsWith('PAR1') },
  { what: () => l10n.t('an Arrow file'), is: 'document', isIt: startsWith('ARROW1') },
  { what: () => l10n.t('an SQLite database'), is: 'document', isIt: startsWith('SQLite format 3\u0000') },
  { what: () => l10n.t('an RTF document'), is: 'document', isIt: startsWith('{\\rtf') },
  {
    what: () => l10n.t('a Git LFS pointer in place of the file'),
    is: 'gitLfsPointer',
    isIt: startsWith('version https://git-lfs.github.com/spec/', 'version https://hawser.github.com/spec/'),
  },
  { what: () => l10n.t('a git-annex pointer in place of the file'), is: 'gitAnnexPointer', isIt: isAnnex },
];

/** The first that fits counts. */
export const byteKindOf = (first: Uint8Array): ByteKind | undefined => kinds.find(({ isIt }) => isIt(first));
