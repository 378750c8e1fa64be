import assert from 'node:assert/strict';
import { isBusy, isDamage } from '../../../../src/core/storage/sqliteError';

const withCode = (errcode: unknown) => Object.assign(new Error('from SQLite'), { errcode });

describe('isBusy and isDamage', () => {
  const cases: readonly (readonly [string, unknown, boolean, boolean])[] = [
    ['SQLITE_BUSY', withCode(5), true, false],
    ['SQLITE_BUSY_RECOVERY', withCode(261), true, false],
    ['SQLITE_BUSY_SNAPSHOT', withCode(517), true, false],
    ['SQLITE_BUSY_TIMEOUT', withCode(773), true, false],
    ['SQLITE_CORRUPT', withCode(11), false, true],
    ['SQLITE_CORRUPT_VTAB', withCode(267), false, true],
    ['SQLITE_CORRUPT_INDEX', withCode(779), false, true],
    ['SQLITE_NOTADB', withCode(26), false, true],
    ['SQLITE_LOCKED, which is our own connection', withCode(6), false, false],
    ['SQLITE_CONSTRAINT_UNIQUE', withCode(2067), false, false],
    ['SQLITE_FULL', withCode(13), false, false],
    ['SQLITE_READONLY', withCode(8), false, false],
    ['a code that is a text', withCode('5'), false, false],
    ['another error', new Error('5'), false, false],
    ['nothing', undefined, false, false],
  ];
  for (const [name, error, busy, damage] of cases) {
    it(`take ${name} for ${busy ? 'busy' : damage ? 'damage' : 'neither'}`, () => {
      assert.deepEqual([isBusy(error), isDamage(error)], [busy, damage]);
    });
  }
});
