import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openIndex } from '../../../../src/services/datagovsg/catalogue/openIndex';
import { NoteFolder } from '../../../../src/core/storage/noteFolder';
import { openRateBudgets } from '../../../../src/core/rates/openRateBudgets';
import { ScratchFolder } from '../../../../src/core/storage/scratchFolder';
import { RowsWriter } from '../../../../src/services/datagovsg/sandbox/rowsWriter';
import { StateFile } from '../../../../src/core/sandbox/stateFile';
import { preparePrivateDatabase } from '../../../../src/core/storage/privateStorage';
import { journalIn } from '../../support/flowNotes';
import { temporaryFolder } from '../../support/temporaryFolder';
import { services } from '../../../../src/services';

/** Every folder and file below one, with the rights that others have. */
function openToOthers(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return ['.', ...names].filter(name => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

describe('what is kept in the storage of the extension', function () {
  if (process.platform === 'win32') return;
  let storage: string;
  let open: { close(): void }[];
  let umask: number;
  beforeEach(() => {
    storage = join(temporaryFolder(), 'storage');
    open = [];
    umask = process.umask(0o000);
  });
  afterEach(() => {
    process.umask(umask);
    open.forEach(each => each.close());
  });

  /** All that a day of work writes there, with its databases left open. */
  async function work() {
    const inputs = { environment: 'staging', datasetId: 'd_1', file: join(storage, '..', 'shops.csv') };
    const run = { flow: 'download', inputs };
    await journalIn(join(storage, 'flows')).note('f1', { flow: 'download', run, startedAt: '2026-11-28T00:00:00Z' });
    await new NoteFolder<object>(storage, 'unanswered-', () => true).write('createPayment', { values: {} });
    const budgets = openRateBudgets(services, storage, { onProblem: assert.fail, onDamage: assert.fail });
    const index = openIndex(join(storage, 'datasets-staging.sqlite'), assert.fail);
    open.push(budgets, index);
    const state = new StateFile(join(storage, 'state.json'), assert.fail);
    await state.read().catch(() => undefined); // it need not be one that is usable
    await state.flush(() => ({ a: 1 }) as never);
    const rows = new RowsWriter(new ScratchFolder(storage, 'sg-api-keys-sandbox-'), 1);
    rows.push(['a', 'b']);
    rows.push(['c', 'd']);
    rows.finish();
  }

  for (const mask of [0o000, 0o022]) {
    it(`is for its owner alone under the umask ${mask.toString(8)}`, async () => {
      process.umask(mask);
      await work();
      const names = readdirSync(storage).map(name => name.replace(/[0-9a-f]{32}|(?<=sandbox-).*/, '*'));
      for (const name of ['turns.db', 'turns.db-wal', 'turns.db-shm', 'flows', 'unanswered-createPayment.json'])
        assert.ok(names.includes(name), `${name} is among ${names.join()}`);
      assert.deepEqual(openToOthers(storage), []);
    });
  }

  it('is taken from others where an earlier version left it to them', async () => {
    await work();
    open.splice(0).forEach(each => each.close());
    for (const name of readdirSync(storage, { recursive: true, encoding: 'utf8' })) {
      if (/sandbox-/.test(name)) continue; // of an earlier run, which removes it
      const path = join(storage, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o777 : 0o666);
    }
    chmodSync(storage, 0o777);
    await work();
    await journalIn(join(storage, 'flows')).stopped();
    assert.deepEqual(openToOthers(storage), []);
  });

  for (const ending of ['', '-wal', '-shm', '-journal']) {
    it(`opens no database where x.db${ending} is a link or a folder`, () => {
      mkdirSync(storage);
      const file = join(storage, 'x.db');
      symlinkSync(join(storage, 'elsewhere'), file + ending);
      assert.throws(() => preparePrivateDatabase(file), /is no file of its own/);
    });
  }

  it('does not give up the lock of a database that is open', () => {
    const file = join(storage, 'x.db');
    preparePrivateDatabase(file);
    const [one, other] = [new DatabaseSync(file), new DatabaseSync(file)];
    open.push(one, other);
    one.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x); BEGIN IMMEDIATE');
    preparePrivateDatabase(file);
    assert.throws(() => other.exec('BEGIN IMMEDIATE'), /locked/);
    one.exec('COMMIT');
  });

  it('takes no note from a pipe, a link or a file of others', async () => {
    const notes = new NoteFolder<object>(storage, 'n-', () => true);
    await notes.write('one', {});
    writeFileSync(join(storage, 'other'), '{}');
    symlinkSync(join(storage, 'other'), join(storage, 'n-two.json'));
    assert.deepEqual(await notes.list(), [
      { id: 'one', note: {} },
      { id: 'two', note: undefined },
    ]);
  });
});
