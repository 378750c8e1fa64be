import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../../../../src/core/storage/transaction';

describe('inTransaction', () => {
  let db: DatabaseSync;
  beforeEach(() => {
    db = new DatabaseSync(':memory:');
    db.exec('CREATE TABLE t (x UNIQUE)');
  });
  const rows = () =>
    db
      .prepare('SELECT x FROM t')
      .all()
      .map(({ x }) => x);
  const add = (x: number) => db.prepare('INSERT INTO t VALUES (?)').run(x);

  it('does all of the work, and gives what it gives', () => {
    assert.equal(
      inTransaction(db, () => (add(1), add(2), 'done')),
      'done',
    );
    assert.deepEqual(rows(), [1, 2]);
  });

  it('does nothing of work that fails, and can be used again', () => {
    assert.throws(() => inTransaction(db, () => (add(1), add(1))), { errcode: 2067 });
    assert.deepEqual(rows(), []);
    inTransaction(db, () => add(3));
    assert.deepEqual(rows(), [3]);
  });

  const hidden: readonly (readonly [string, () => void])[] = [
    ['SQLite has rolled back by itself', () => db.exec('ROLLBACK')],
    ['the database was closed meanwhile', () => db.close()],
  ];
  for (const [when, work] of hidden) {
    it(`throws the first error, also where ${when}`, () => {
      const first = new Error('the first');
      const failing = () => {
        work();
        throw first;
      };
      assert.throws(() => inTransaction(db, failing), first);
    });
  }
});
