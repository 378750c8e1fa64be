/** A segment of a JPEG file: its marker, its length, what it holds. */
const segment = (marker: number, ...bytes: readonly number[]): number[] => {
  const length = bytes.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...bytes];
};

/** A Huffman table with one code of one bit, which stands for 0. */
const oneCode = (table: number): number[] => segment(0xc4, table, 1, ...new Array<number>(15).fill(0), 0);

/**
 * A whole JPEG picture in one middle grey: every block of 8 by 8 points is the two bits "00", no change and end of block.
 * @param width and `height` in points, multiples of 16
 */
export function greyJpeg(width: number, height: number): Buffer {
  const blocks = (width / 8) * (height / 8);
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...new Array<number>(64).fill(1)),
    ...segment(0xc0, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0),
    ...oneCode(0x00),
    ...oneCode(0x10),
    ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
    ...new Array<number>(blocks / 4).fill(0),
    ...[0xff, 0xd9],
  ]);
}
