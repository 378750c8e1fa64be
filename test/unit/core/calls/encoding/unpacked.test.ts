import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { codingsOf } from '../../../../../src/core/calls/encoding/codings';
import { unpacked, type PackingNote } from '../../../../../src/core/calls/encoding/unpacked';
import { UnpackProblem } from '../../../../../src/core/calls/encoding/unpackProblem';

const text = `{"rows":[${'"same",'.repeat(900)}"ünïcode"]}`;
const plain = Buffer.from(text);
const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
const garbage = Buffer.from('<!-- served in 3 ms -->');

/** The frames of an upload to S3. @param signature as it signs each */
function chunked(bytes: Buffer, size: number, signature = '', trailer = ''): Buffer {
  const frames: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    frames.push(Buffer.from(`${part.length.toString(16)}${signature}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...frames, Buffer.from(`0${signature}\r\n${trailer}\r\n`)]);
}
const signature = `;chunk-signature=${'0a'.repeat(32)}`;

/** Fields that a header of gzip may have: extra data, a name, a comment and a checksum. */
function gzipWithFields(bytes: Buffer): Buffer {
  const [bare, fields] = [gzipSync(bytes), Buffer.from([2, 0, 9, 9, ...Buffer.from('a.csv\0ours\0'), 7, 7])];
  return Buffer.concat([
    bare.subarray(0, 3),
    Buffer.from([2 | 4 | 8 | 16]),
    bare.subarray(4, 10),
    fields,
    bare.subarray(10),
  ]);
}

interface Outcome {
  body?: string;
  reason?: string;
  notes: PackingNote[];
}

/** Unpacks it in parts of several sizes, since an end of a part is where decoders go wrong. */
async function outcomeOf(bytes: Buffer, header: string, isText = true, maxBytes = 10_000_000): Promise<Outcome> {
  const outcomes = await Promise.all([bytes.length || 1, 1, 7, 4096].map(size => once(bytes, size)));
  for (const each of outcomes) assert.ok(isDeepStrictEqual(each, outcomes[0]), 'whatever parts it comes in');
  return outcomes[0]!;

  async function once(whole: Buffer, size: number): Promise<Outcome> {
    const [notes, parts]: [PackingNote[], Buffer[]] = [[], []];
    const noted = (note: PackingNote) => void notes.push(note);
    try {
      const options = { maxBytes, isText };
      for await (const part of unpacked(inParts(whole, size), codingsOf([header]), options, noted)) parts.push(part);
      return { body: Buffer.concat(parts).toString(), notes };
    } catch (error) {
      assert.ok(error instanceof UnpackProblem, String(error));
      return { reason: error.reason, notes };
    }
  }
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('codingsOf', () => {
  for (const [headers, names] of [
    [[], []],
    [['gzip'], ['gzip']],
    [[' GZIP '], ['gzip']],
    [['identity'], []],
    [['identity, gzip'], ['gzip']],
    [['gzip,identity , ,'], ['gzip']],
    [
      ['gzip', 'br'],
      ['gzip', 'br'],
    ],
    [['gzip,\tbr'], ['gzip', 'br']],
    [['aws-chunked,gzip'], ['gzip', 'aws-chunked']],
    [['gzip, aws-chunked'], ['gzip', 'aws-chunked']],
    [['__proto__'], ['__proto__']],
  ] as const) {
    it(`reads ${JSON.stringify(headers)}`, () => assert.deepEqual(codingsOf(headers), names));
  }
});

describe('unpacked', () => {
  const two = [plain.subarray(0, 5000), plain.subarray(5000)] as const;
  for (const [what, header, bytes] of [
    ['nothing packed', '', plain],
    ['identity', 'identity', plain],
    ['gzip', 'gzip', gzipSync(plain)],
    ['gzip with a space and capitals', 'GZIP ', gzipSync(plain)],
    ['x-gzip', 'x-gzip', gzipSync(plain)],
    ['gzip with all fields of its header', 'gzip', gzipWithFields(plain)],
    ['two members of gzip', 'gzip', Buffer.concat(two.map(part => gzipSync(part)))],
    ['gzip and zeros behind it', 'gzip', Buffer.concat([gzipSync(plain), Buffer.alloc(600)])],
    ['gzip and something behind it', 'gzip', Buffer.concat([gzipSync(plain), garbage])],
    ['deflate', 'deflate', deflateSync(plain)],
    ['deflate without its wrapping', 'deflate', deflateRawSync(plain)],
    ['deflate and something behind it', 'deflate', Buffer.concat([deflateSync(plain), garbage])],
    ['br', 'br', brotliCompressSync(plain)],
    ['br and something behind it', 'br', Buffer.concat([brotliCompressSync(plain), garbage])],
    ['zstd', 'zstd', zstdCompressSync(plain)],
    ['two frames of zstd', 'zstd', Buffer.concat(two.map(part => zstdCompressSync(part)))],
    ['zstd with a frame to skip', 'zstd', Buffer.concat([skippable, zstdCompressSync(plain), skippable])],
    ['zstd and something behind it', 'zstd', Buffer.concat([zstdCompressSync(plain), garbage])],
    ['zstd of random bytes', 'zstd', zstdCompressSync(plain, { params: { 100: 19 } })],
    ['identity, gzip', 'identity, gzip', gzipSync(plain)],
    ['gzip, br', 'gzip, br', brotliCompressSync(gzipSync(plain))],
    ['gzip, gzip', 'gzip, gzip', gzipSync(gzipSync(plain))],
    ['br, deflate, zstd', 'br, deflate, zstd', zstdCompressSync(deflateSync(brotliCompressSync(plain)))],
    ['aws-chunked, the label alone', 'aws-chunked', plain],
    ['aws-chunked,gzip, the label alone', 'aws-chunked,gzip', gzipSync(plain)],
    ['aws-chunked with frames', 'aws-chunked', chunked(plain, 2048)],
    ['aws-chunked with signed frames', 'aws-chunked', chunked(plain, 2048, signature)],
    ['aws-chunked with a trailer', 'aws-chunked', chunked(plain, 2048, '', 'x-amz-checksum-crc32:AAAAAA==\r\n')],
    ['aws-chunked,gzip with frames', 'aws-chunked,gzip', chunked(gzipSync(plain), 40, signature)],
    ['gzip, aws-chunked with frames', 'gzip, aws-chunked', chunked(gzipSync(plain), 40)],
  ] as const) {
    it(`undoes ${what}`, async () => {
      const { body = '', ...others } = await outcomeOf(bytes, header);
      assert.deepEqual([others, body === text], [{ notes: [] }, true]);
    });
  }

  for (const [header, number] of [
    ['gzip', '2024\r\n2025\r\n'],
    ['', 'abc\r\ndef\r\n'],
    ['', '0\r\n1\r\n'],
  ] as const) {
    it(`does not take the lines of ${JSON.stringify(number)} for frames`, async () => {
      const bytes = header === 'gzip' ? gzipSync(number) : Buffer.from(number);
      assert.equal((await outcomeOf(bytes, `aws-chunked, ${header}`)).body, number);
    });
  }

  for (const header of ['gzip', 'br', 'deflate', 'zstd', 'aws-chunked', 'gzip, br', 'nonsense', '__proto__']) {
    it(`takes nothing for nothing, labelled ${header}`, async () =>
      assert.deepEqual(await outcomeOf(Buffer.alloc(0), header), { body: '', notes: [] }));
  }

  for (const header of ['gzip', 'br', 'deflate', 'zstd']) {
    it(`takes text for text, labelled ${header}`, async () =>
      assert.deepEqual(await outcomeOf(plain, header), { body: text, notes: ['labelOnly'] }));
  }

  it('unpacks text that came as gzip or zstd without a word of it, also within another', async () => {
    const unlabelled = { body: text, notes: ['unlabelled'] };
    assert.deepEqual(await outcomeOf(gzipSync(plain), ''), unlabelled);
    assert.deepEqual(await outcomeOf(zstdCompressSync(plain), ''), unlabelled);
    assert.deepEqual(await outcomeOf(gzipSync(gzipSync(plain)), 'gzip'), unlabelled);
  });

  it('leaves what is no text packed, where no header says that it is', async () => {
    const bytes = gzipSync(plain);
    assert.equal((await outcomeOf(bytes, '', false)).body, bytes.toString());
  });

  const sixTimes = Array.from({ length: 6 }).reduce<Buffer>(bytes => gzipSync(bytes), plain);
  const bomb = gzipSync(gzipSync(Buffer.alloc(20_000_000)));
  for (const [what, header, bytes, reason] of [
    ['a coding that is not known', 'compress', Buffer.from([0x1f, 0x9d, 0x90]), 'UNKNOWN_CODING'],
    ['a name of every object', '__proto__', plain, 'UNKNOWN_CODING'],
    ['another one', 'constructor, gzip', gzipSync(plain), 'UNKNOWN_CODING'],
    ['six codings', 'gzip', sixTimes, 'TOO_MANY_CODINGS'],
    ['a bomb in a bomb', 'gzip, gzip', bomb, 'TOO_LARGE'],
    ['a bomb in a bomb without labels', '', bomb, 'TOO_LARGE'],
    ['gzip that broke off', 'gzip', gzipSync(plain).subarray(0, -1), 'TRUNCATED'],
    ['gzip that broke off in its header', 'gzip', gzipSync(plain).subarray(0, 5), 'TRUNCATED'],
    ['br that broke off', 'br', brotliCompressSync(plain).subarray(0, -2), 'TRUNCATED'],
    ['deflate that broke off', 'deflate', deflateSync(plain).subarray(0, -9), 'TRUNCATED'],
    ['zstd that broke off', 'zstd', zstdCompressSync(plain).subarray(0, -1), 'TRUNCATED'],
    ['frames that broke off', 'aws-chunked', chunked(plain, 2048).subarray(0, -20), 'TRUNCATED'],
    ['a frame that does not fit', 'aws-chunked', Buffer.from(`5${signature}\r\nabcdefgh`), 'BAD_CHUNK'],
    ['a checksum that does not fit', 'gzip', withLast(gzipSync(plain), 1), 'BAD_CHECKSUM'],
    ['bytes that are no gzip', 'gzip', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), 'Z_DATA_ERROR'],
    ['bytes that are no br', 'br', Buffer.from([0xff, 0xff, 0xff, 1, 2, 3]), /^ERR_/],
    ['bytes that are no zstd', 'zstd', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), /^ZSTD_error/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const outcome = await outcomeOf(bytes, header, true, 10_000_000);
      if (typeof reason === 'string') assert.equal(outcome.reason, reason);
      else assert.match(outcome.reason ?? '', reason);
    });
  }
});

function withLast(bytes: Buffer, byte: number): Buffer {
  return Buffer.concat([bytes.subarray(0, -1), Buffer.from([byte])]);
}
