import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const child = join(import.meta.dirname, 'askInChild.ts');

describe('the turns of two windows', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'windows-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are counted together by two processes, which open the file at the same time', async () => {
    const [wanted, calls, windowMs] = [8, 5, 200];
    const args = ['--import', 'tsx', child, join(folder, 'turns.db'), ...[wanted, calls, windowMs].map(String)];
    const windows = await Promise.all([run(process.execPath, args), run(process.execPath, args)]);
    const sent = windows.flatMap(({ stdout }) => JSON.parse(stdout) as number[]).sort((one, other) => one - other);
    assert.equal(sent.length, 2 * wanted);
    assert.deepEqual(
      sent.filter((atMs, n) => (sent[n + calls] ?? Infinity) - atMs < windowMs),
      [],
    );
  });
});
