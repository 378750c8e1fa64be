import { encode } from 'uqr';

export interface QrCode {
  /** Width and height in squares, with the empty margin that readers need. */
  size: number;
  /** SVG path of the dark squares. */
  path: string;
}

/** Readers want four empty squares around the code: ISO/IEC 18004. */
const margin = 4;

/** The QR code of a text, or undefined for one that is too long for any. */
export function qrCodeOf(text: string): QrCode | undefined {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: margin });
    return { size, path: data.map((row, y) => rowPath(row, y)).join('') };
  } catch {
    return undefined; // no version of the code holds it
  }
}

/** Runs of dark squares as one bar each: the seams between single squares would show. */
function rowPath(row: readonly boolean[], y: number): string {
  const bars: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    bars.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`);
  }
  return bars.join('');
}
