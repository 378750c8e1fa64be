import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bodyBeginning,
  maxBeginningBytes,
  significantPart,
} from '../../../../../src/core/calls/files/receiveBeginning';
import { startServer } from '../../../support/localServer';

describe('bodyBeginning', () => {
  /** The beginning of a body that a real server sends. */
  async function beginningOf(body: string): Promise<string> {
    const { url } = await startServer((_, response) => response.end(body));
    const answer = await new Promise<IncomingMessage>(resolve => get(url, resolve));
    const parts = await bodyBeginning(answer);
    answer.destroy();
    return Buffer.concat(parts).toString();
  }

  it('goes past blanks to what is to be seen', async () =>
    assert.match(await beginningOf(`${'\n'.repeat(30_000)}a,b\n1,2\n`), /a,b\n1,2\n$/));

  it('is all of a body that is blank and not too long', async () =>
    assert.equal(await beginningOf(' '.repeat(5_000)), ' '.repeat(5_000)));

  it('ends where blanks have no end', async () => {
    const { length } = await beginningOf(' '.repeat(4 * maxBeginningBytes));
    assert.ok(length >= maxBeginningBytes && length < 4 * maxBeginningBytes, String(length));
  });
});

describe('significantPart', () => {
  async function partOf(content: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'telling-part-'));
    try {
      await writeFile(join(folder, 'rows.csv'), content);
      return (await significantPart(join(folder, 'rows.csv'))).toString();
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it('is the beginning of a file', async () => assert.equal(await partOf('a,b\n1,2\n'), 'a,b\n1,2\n'));

  it('is nothing of a long file of commas alone', async () => {
    const length = 3 * maxBeginningBytes;
    assert.match(await partOf(',,\n'.repeat(length / 3)), /^[\s,]*$/);
    assert.ok((await partOf(',,\n'.repeat(length / 3))).length < maxBeginningBytes);
  });

  it('goes past commas to what is to be seen', async () =>
    assert.match(await partOf(`${','.repeat(2 * maxBeginningBytes)}a\n`), /a\n$/));
});
