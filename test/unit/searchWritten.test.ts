import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { levelDbLog } from '../support/search/levelDb';
import { unpackSnappy } from '../support/search/snappy';
import { codes, layers } from '../support/search/spellings';
import { filesIn, isWrittenIn, placesOf } from '../support/search/written';
import { makeKey } from './support/makeKeys';
import { temporaryFolder } from './support/temporaryFolder';

type Pack = (text: string) => Buffer;

const ways: readonly (readonly [string, (text: string) => string])[] = [
  ...layers,
  ...codes,
  ['capital letters', text => text.toUpperCase()],
  ['letters apart', text => [...text].join(' ')],
  ['a list of letters', text => JSON.stringify([...text])],
  ['an object of bytes', text => JSON.stringify(Uint8Array.from(Buffer.from(text)))],
  ['octal bytes', text => [...Buffer.from(text)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('')],
  ['base64 in base64', text => Buffer.from(`u:${Buffer.from(text).toString('base64')}`).toString('base64')],
  ['base64 of its hex', text => Buffer.from(Buffer.from(text).toString('hex')).toString('base64')],
];

describe('the search for what was written', () => {
  const found = (content: Buffer, ...values: string[]) => placesOf(values, [{ place: 'here', content }]).length > 0;

  for (const [how, write] of ways) {
    it(`finds a key written as ${how}, in any text`, () => {
      const key = `${makeKey()}+/%"\\&end`;
      for (const [outer, wrap] of [['itself', String], ...layers] as const) {
        for (const before of ['', 'a', 'ab']) {
          const text = wrap(`${before} ${write(key)} after`);
          for (const encoding of ['utf8', 'utf16le'] as const)
            assert.ok(found(Buffer.from(text, encoding), makeKey(), key), `${outer}, ${encoding}, “${before}”`);
        }
      }
    });
  }

  for (const [what, pack] of [
    ['gzip', text => gzipSync(text)],
    ['gzip behind other bytes, cut', text => Buffer.concat([randomBytes(9), gzipSync(text).subarray(0, -4)])],
    ['gzip in gzip', text => gzipSync(gzipSync(text))],
    ['a log of LevelDB, across its blocks', inLevelDbLog],
  ] as const satisfies readonly (readonly [string, Pack])[]) {
    it(`finds a key in ${what}`, () => {
      const key = makeKey();
      const packed = pack(`${'x'.repeat(32_700)} ${key}`.repeat(3));
      assert.ok(found(packed, key));
      assert.ok(!found(packed, makeKey()));
    });
  }

  it('finds a key in a database whose pages cut it, also when it was just written', () => {
    const [key, other] = [makeKey(), makeKey()];
    const folder = temporaryFolder();
    const file = join(folder, 'state.vscdb');
    const database = new DatabaseSync(file);
    database.exec(
      'PRAGMA page_size = 512; PRAGMA journal_mode = WAL; CREATE TABLE "Item ""Table" (key TEXT, value BLOB)',
    );
    const add = database.prepare('INSERT INTO "Item ""Table" VALUES (?, ?)');
    add.run('a', Buffer.from(`${'x '.repeat(230)}${key}`.repeat(20)));
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    add.run('b', `${'y '.repeat(230)}${other}`);
    for (const value of [key, other]) assert.ok(placesOf(value, filesIn(folder)).includes(file));
    assert.deepEqual(placesOf(makeKey(), filesIn(folder)), []);
    database.close();
  });

  it('finds a key in a table of LevelDB, packed in pieces', () => {
    const key = makeKey();
    const [table, isPlain] = [levelDbTableOf(key), levelDbTableOf(key).includes(key)];
    assert.ok(!isPlain && found(table, key) && !found(table, makeKey()));
  });

  it('unpacks snappy, with pieces that repeat themselves', () => {
    // Three letters as they are, and eight that stood three before.
    const packed = Buffer.from([11, 2 << 2, ...Buffer.from('abc'), (4 << 2) | 1, 3]);
    assert.equal(unpackSnappy(packed).toString(), 'abcabcabcab');
  });

  it('finds nothing in what only looks like one of these forms, and does not stop there', () => {
    const key = makeKey();
    const signs = ['1f8b08', '57fb808b247547db', 'ff1102', Buffer.from('SQLite format 3\0').toString('hex')];
    for (const sign of signs) {
      const content = Buffer.concat([Buffer.from(sign, 'hex'), randomBytes(200), Buffer.from(sign, 'hex')]);
      assert.ok(!found(content, key), sign);
      assert.ok(found(Buffer.concat([content, Buffer.from(key), Buffer.from(sign, 'hex')]), key), sign);
    }
    // Not random ones: of those, one in 60 has in its seventh place what stands for a kind of entry.
    const bytes = Buffer.from(Array.from({ length: 100 }, (_, at) => (at * 89 + 7) % 256));
    assert.deepEqual(levelDbLog(deflateRawSync(bytes)), []);
  });

  it('looks through a value of any kind', () => {
    const key = makeKey();
    assert.ok(isWrittenIn(key, { list: [{ deep: Buffer.from(key) }] }));
    assert.ok(!isWrittenIn(key, undefined));
  });

  it('refuses a value that stands in files by chance', () =>
    assert.throws(() => placesOf('short-+-key', []), RangeError));
});

/** One entry in one block, which is packed as two pieces of its bytes; then the index, which leads to it, and the footer. */
function levelDbTableOf(value: string): Buffer {
  const entry = (content: Buffer) => Buffer.from([0, 1, content.length, 0x6b, ...content, 0, 0, 0, 0, 1, 0, 0, 0]);
  const piece = (part: Buffer) => Buffer.from([60 << 2, part.length - 1, ...part]);
  const block = entry(Buffer.from(value));
  const packed = Buffer.concat([Buffer.of(block.length), piece(block.subarray(0, 20)), piece(block.subarray(20))]);
  const data = Buffer.from([...packed, 1, 0, 0, 0, 0]);
  const index = entry(Buffer.of(0, packed.length));
  const footer = Buffer.alloc(48);
  Buffer.of(0, 0, data.length, index.length).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([data, index, Buffer.from([0, 0, 0, 0, 0]), footer]);
}

/** With the headers that cut it, and without their sums. */
function inLevelDbLog(text: string): Buffer {
  const bytes = Buffer.from(text);
  const room = 32 * 1024 - 7;
  const parts = Array.from({ length: Math.ceil(bytes.length / room) }, (_, n) =>
    bytes.subarray(n * room, (n + 1) * room),
  );
  return Buffer.concat(
    parts.flatMap((part, n) => {
      const header = Buffer.alloc(7);
      header.writeUInt16LE(part.length, 4);
      header[6] = n === 0 ? 2 : n === parts.length - 1 ? 4 : 3;
      return [header, part];
    }),
  );
}
