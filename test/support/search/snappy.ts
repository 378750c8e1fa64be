/** A number in sevens of bits, the lowest first. @returns it, and where the next byte stands */
export function varint(bytes: Buffer, start: number): readonly [value: number, next: number] {
  let value = 0;
  for (let at = start, factor = 1; at < bytes.length; at++, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at + 1];
  }
  throw new RangeError('The number does not end.');
}

/**
 * Unpacks what LevelDB and IndexedDB pack (https://github.com/google/snappy/blob/main/format_description.txt).
 * @throws RangeError when it is nothing of the kind
 */
export function unpackSnappy(packed: Buffer): Buffer {
  const [length, start] = varint(packed, 0);
  // No element of it gives more than 64 bytes for two.
  if (length > packed.length * 64) throw new RangeError('It is too long.');
  const unpacked = Buffer.alloc(length);
  let [at, filled] = [start, 0];
  while (at < packed.length && filled < length) {
    const tag = packed.readUInt8(at++);
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const count = (extra > 0 ? packed.readUIntLE(at, extra) : tag >> 2) + 1;
      at += extra;
      filled += packed.copy(unpacked, filled, at, at + count);
      at += count;
    } else {
      const [count, back, size] = copyOf(packed, tag, at);
      at += size;
      if (back === 0 || back > filled) throw new RangeError('It repeats what is not there.');
      for (let n = 0; n < count && filled < length; n++, filled++) unpacked[filled] = unpacked[filled - back] ?? 0;
    }
  }
  return unpacked.subarray(0, filled);
}

function copyOf(packed: Buffer, tag: number, at: number): readonly [count: number, back: number, size: number] {
  if ((tag & 3) === 1) return [((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | packed.readUInt8(at), 1];
  const size = (tag & 3) === 2 ? 2 : 4;
  return [(tag >> 2) + 1, packed.readUIntLE(at, size), size];
}
