import { unpackSnappy, varint } from './snappy';

const footerBytes = 48;
const tableSign = Buffer.from('57fb808b247547db', 'hex');
const logBlockBytes = 32 * 1024;
const logHeaderBytes = 7;
/** What Chromium puts before a value of IndexedDB that it packed. */
const packedValue = Buffer.from('ff1102', 'hex');

/** Keys and values of a LevelDB table, whole and unpacked; none for any other file, or a damaged one. */
export function levelDbTable(content: Buffer): readonly Buffer[] {
  if (content.length < footerBytes || !content.subarray(-tableSign.length).equals(tableSign)) return [];
  const footer = content.subarray(-footerBytes);
  const [, afterOffset] = varint(footer, 0);
  const [, index] = varint(footer, afterOffset);
  const blocks = entriesOf(blockAt(content, footer.subarray(index))).map(({ value }) => blockAt(content, value));
  return blocks.flatMap(entriesOf).flatMap(({ key, value }) => [key, value, ...unpackedValue(value)]);
}

/** What was written to a LevelDB log, without the headers that cut long values; none for any other file. */
export function levelDbLog(content: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at + logHeaderBytes <= content.length;) {
    const left = logBlockBytes - (at % logBlockBytes);
    const [length, type] = [content.readUInt16LE(at + 4), content[at + 6] ?? 0];
    if (left < logHeaderBytes || (type === 0 && length === 0)) {
      at += left;
      continue;
    }
    if (type > 4 || length > left - logHeaderBytes) return [];
    parts.push(content.subarray(at + logHeaderBytes, at + logHeaderBytes + length));
    at += logHeaderBytes + length;
  }
  const whole = Buffer.concat(parts);
  return [whole, ...unpackedValue(whole)];
}

function blockAt(content: Buffer, handle: Buffer): Buffer {
  const [offset, next] = varint(handle, 0);
  const [size] = varint(handle, next);
  const block = content.subarray(offset, offset + size);
  return content[offset + size] === 1 ? unpackSnappy(block) : block;
}

/** Each key is written without what it has in common with the one before. */
function entriesOf(block: Buffer): readonly { key: Buffer; value: Buffer }[] {
  const entries: { key: Buffer; value: Buffer }[] = [];
  const end = block.length - 4 * (block.readUInt32LE(block.length - 4) + 1);
  let key = Buffer.alloc(0);
  for (let at = 0; at < end;) {
    const [shared, afterShared] = varint(block, at);
    const [own, afterOwn] = varint(block, afterShared);
    const [length, start] = varint(block, afterOwn);
    key = Buffer.concat([key.subarray(0, shared), block.subarray(start, start + own)]);
    entries.push({ key, value: block.subarray(start + own, start + own + length) });
    at = start + own + length;
  }
  return entries;
}

function unpackedValue(value: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = value.indexOf(packedValue); at >= 0; at = value.indexOf(packedValue, at + 1)) {
    try {
      found.push(unpackSnappy(value.subarray(at + packedValue.length)));
    } catch {
      // These three bytes stand elsewhere by chance.
    }
  }
  return found;
}
