/** A kind of file that is no text of a table, known by its first bytes. */
export interface ByteKind {
  what: string;
  /** What it is for whoever wanted a table. */
  is: 'document' | 'packed' | 'print' | 'pointer of Git LFS' | 'pointer of git-annex';
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
/** Names of parts stand readable near the begin of a ZIP file. */
const zipWith = (part: string) => (first: Uint8Array) => isZip(first) && Buffer.from(first).includes(part);
/** A pointer of git-annex is one short line. */
const isAnnex = (first: Uint8Array): boolean =>
  /^\/?(\.\.\/)*(\.git\/)?annex\/objects\/\S+\s*$/.test(Buffer.from(first.subarray(0, 4096)).toString('latin1'));

const kinds: readonly ByteKind[] = [
  { what: 'an Excel workbook (.xlsx)', is: 'document', isIt: zipWith('xl/') },
  { what: 'an Excel workbook (.xlsx)', is: 'document', isIt: zipWith('[Content_Types].xml') },
  { what: 'an OpenDocument file', is: 'document', isIt: zipWith('application/vnd.oasis.opendocument') },
  { what: 'a ZIP archive', is: 'packed', isIt: isZip },
  {
    what: 'an Excel workbook of the older kind (.xls)',
    is: 'document',
    isIt: startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  },
  { what: 'a PDF', is: 'print', isIt: startsWith('%PDF-') },
  { what: 'a compressed file (gzip)', is: 'packed', isIt: startsWith([0x1f, 0x8b]) },
  {
    what: 'a compressed file',
    is: 'packed',
    isIt: startsWith(
      [0x28, 0xb5, 0x2f, 0xfd],
      'BZh',
      [0xfd, 0x37, 0x7a, 0x58, 0x5a],
      '7z\u00bc\u00af\u0027\u001c',
      'Rar!',
    ),
  },
  { what: 'a Parquet file', is: 'document', isIt: startsWith('PAR1') },
  { what: 'an Arrow file', is: 'document', isIt: startsWith('ARROW1') },
  { what: 'an SQLite database', is: 'document', isIt: startsWith('SQLite format 3\u0000') },
  { what: 'an RTF document', is: 'document', isIt: startsWith('{\\rtf') },
  {
    what: 'a pointer of Git LFS, which stands in for the file',
    is: 'pointer of Git LFS',
    isIt: startsWith('version https://git-lfs.github.com/spec/', 'version https://hawser.github.com/spec/'),
  },
  { what: 'a pointer of git-annex, which stands in for the file', is: 'pointer of git-annex', isIt: isAnnex },
];

/** The first that fits counts. */
export const byteKindOf = (first: Uint8Array): ByteKind | undefined => kinds.find(({ isIt }) => isIt(first));
