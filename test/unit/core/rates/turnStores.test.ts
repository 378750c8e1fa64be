import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { lastingTurnStore } from '../../../../src/core/rates/lastingTurnStore';
import { MemoryTurnStore } from '../../../../src/core/rates/memoryTurnStore';
import { longestBusyMs, SqliteTurnStore } from '../../../../src/core/rates/sqliteTurnStore';
import {
  deadAfterMs,
  marginMs,
  maxPauseMs,
  type Rate,
  type Ticket,
  type TurnStore,
} from '../../../../src/core/rates/turnStore';

const rate: Rate = { calls: 2, windowMs: 1000 };
const spanMs = rate.windowMs + marginMs;
const start = 1_700_000_000_000;
const ticket = (budget = 'a'): Ticket => ({ budget });

describe('turn stores', () => {
  let folder: string;
  const opened: TurnStore[] = [];
  const file = () => join(folder, 'turns.db');
  const open = (): TurnStore => {
    const store = new SqliteTurnStore(file(), start, assert.fail);
    opened.push(store);
    return store;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'turns-'));
  });
  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
    rmSync(folder, { recursive: true });
  });

  for (const [name, make] of [
    ['MemoryTurnStore', () => new MemoryTurnStore()],
    ['SqliteTurnStore', () => open()],
  ] as const) {
    describe(name, () => {
      it('gives as many turns as the limit has, and says when the next one comes', () => {
        const store = make();
        assert.equal(store.ask(ticket(), rate, start).kind, 'go');
        assert.equal(store.ask(ticket(), rate, start + 100).kind, 'go');
        const waiting = ticket();
        const place = store.ask(waiting, rate, start + 200);
        assert.deepEqual(place, { kind: 'wait', untilMs: start + spanMs, ahead: 0, isPaused: false });
        assert.equal(store.ask(waiting, rate, start + spanMs - 1).kind, 'wait');
        assert.equal(store.ask(waiting, rate, start + spanMs).kind, 'go');
      });

      it('serves first who came first, also when a later one asks at the right moment', () => {
        const store = make();
        for (const atMs of [0, 0]) store.ask(ticket(), rate, start + atMs);
        const [first, second] = [ticket(), ticket()];
        store.ask(first, rate, start + 10);
        const place = store.ask(second, rate, start + 20);
        assert.ok(place.kind === 'wait' && place.ahead === 1);
        assert.equal(store.ask(second, rate, start + spanMs).kind, 'wait');
        assert.equal(store.ask(first, rate, start + spanMs).kind, 'go');
        assert.equal(store.ask(second, rate, start + spanMs).kind, 'go');
      });

      it('lets those behind move up when one leaves, or belongs to a window that is gone', () => {
        const store = make();
        for (const atMs of [0, 0]) store.ask(ticket(), rate, start + atMs);
        const [left, gone, last] = [ticket(), ticket(), ticket()];
        for (const each of [left, gone, last]) store.ask(each, rate, start);
        store.leave(left);
        const place = store.ask(last, rate, start + 100);
        assert.ok(place.kind === 'wait' && place.ahead === 1);
        assert.equal(store.ask(last, rate, start + deadAfterMs + 1).kind, 'go');
      });

      it('counts each budget for itself', () => {
        const store = make();
        for (const budget of ['a', 'a', 'b', 'b']) assert.equal(store.ask(ticket(budget), rate, start).kind, 'go');
        assert.equal(store.ask(ticket('b'), rate, start).kind, 'wait');
      });

      it('holds a paused budget back, by the longest pause', () => {
        const store = make();
        store.pause('a', start + 5000, start);
        store.pause('a', start + 3000, start);
        const waiting = ticket();
        const place = store.ask(waiting, rate, start);
        assert.deepEqual(place, { kind: 'wait', untilMs: start + 5000, ahead: 0, isPaused: true });
        assert.equal(store.ask(ticket('b'), rate, start).kind, 'go');
        assert.equal(store.ask(waiting, rate, start + 5000).kind, 'go');
      });

      it('does not wait for long when the clock was set back', () => {
        const store = make();
        store.pause('a', start + maxPauseMs, start);
        for (let n = 0; n < rate.calls; n += 1) store.ask(ticket('b'), rate, start);
        for (const budget of ['a', 'b']) store.ask(ticket(budget), rate, start); // of a window that is gone then
        const hourAgo = start - 60 * 60_000;
        assert.equal(store.ask(ticket('a'), rate, hourAgo).kind, 'go');
        assert.equal(store.ask(ticket('b'), rate, hourAgo).kind, 'go');
      });

      it('does not let a pause from before the clock was set back hide a new one', () => {
        const store = make();
        store.pause('a', start + maxPauseMs, start);
        const hourAgo = start - 60 * 60_000;
        store.pause('a', hourAgo + 5000, hourAgo);
        const place = store.ask(ticket(), rate, hourAgo);
        assert.deepEqual(place, { kind: 'wait', untilMs: hourAgo + 5000, ahead: 0, isPaused: true });
      });
    });
  }

  it('never goes over the limit in any window, however two windows interleave', () => {
    const step = fc.record({ window: fc.nat(1), afterMs: fc.nat(700), leaves: fc.boolean(), caller: fc.nat(5) });
    let run = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (steps, calls) => {
        const budget = `run ${(run += 1)}`;
        const stores = [shared[0]!, shared[1]!];
        const waiting = new Map<string, Ticket>();
        const sent: number[] = [];
        let nowMs = start;
        for (const { window, afterMs, leaves, caller } of steps) {
          nowMs += afterMs;
          const name = `${window}.${caller}`;
          const mine = waiting.get(name) ?? { budget };
          waiting.set(name, mine);
          if (leaves && mine.number !== undefined) stores[window]!.leave(mine);
          else if (stores[window]!.ask(mine, { calls, windowMs: 1000 }, nowMs).kind === 'go') sent.push(nowMs);
          else continue;
          waiting.delete(name);
        }
        const over = sent.filter((atMs, n) => (sent[n + calls] ?? Infinity) - atMs < 1000);
        assert.deepEqual(over, []);
      }),
      { numRuns: 60 },
    );
  });
  let shared: TurnStore[] = [];
  beforeEach(() => {
    shared = [open(), open()];
  });

  it('keeps what was sent for the next window', () => {
    const before = open();
    for (let n = 0; n < rate.calls; n += 1) before.ask(ticket(), rate, start);
    assert.equal(open().ask(ticket(), rate, start + 10).kind, 'wait');
  });

  it('lets a call ask again when another program holds the file', () => {
    const store = open();
    const other = new DatabaseSync(file());
    other.exec('BEGIN IMMEDIATE');
    const place = store.ask(ticket(), rate, start);
    other.exec('ROLLBACK');
    other.close();
    assert.equal(place.kind, 'wait');
    assert.equal(store.ask(ticket(), rate, start).kind, 'go');
  });

  describe('rows that hold no time', () => {
    /** Writes into the file as another program could. */
    const write = (...statements: string[]) => {
      const other = new DatabaseSync(file());
      for (const statement of statements) other.exec(statement);
      other.close();
    };
    /** As ours, and of its version, but takes NULL, which SQLite makes of NaN. */
    const takesNull = () =>
      write(
        `CREATE TABLE sent (budget TEXT, at_ms REAL); CREATE TABLE paused (budget TEXT PRIMARY KEY, until_ms REAL)`,
        `CREATE TABLE waiting (number INTEGER PRIMARY KEY AUTOINCREMENT, budget TEXT, asked_ms REAL)`,
        'PRAGMA user_version = 1',
      );
    beforeEach(() => {
      for (const store of opened.splice(0)) store.close();
      for (const ending of ['', '-wal', '-shm']) rmSync(`${file()}${ending}`, { force: true });
      takesNull();
    });

    const nothings = ["'soon'", "''", "'NaN'", 'NULL', "x'ff'", "x'3939'", '9e999', '-9e999', "'2999-01-01'"];
    for (const value of nothings) {
      for (const [when, isOpenFirst] of [
        ['before it was opened', false],
        ['while it is open', true],
      ] as const) {
        it(`neither hides a pause, nor blocks: ${value}, written ${when}`, () => {
          const early = isOpenFirst ? open() : undefined;
          write(
            `INSERT INTO sent VALUES ('a', ${value}), ('a', ${value}), ('a', ${value})`,
            `INSERT INTO waiting (budget, asked_ms) VALUES ('a', ${value}), ('a', ${value})`,
            `INSERT INTO paused VALUES ('a', ${value}), ('b', ${value})`,
          );
          const store = early ?? open();
          assert.equal(store.ask(ticket(), rate, start).kind, 'go');
          for (const budget of ['a', 'b']) {
            store.pause(budget, start + 5000, start);
            const place = store.ask(ticket(budget), rate, start + 1);
            assert.deepEqual(place, { kind: 'wait', untilMs: start + 5000, ahead: 0, isPaused: true });
          }
          assert.equal(store.ask(ticket(), rate, start + deadAfterMs + 2).kind, 'go');
        });
      }

      it(`keeps a pause and what was sent next to ${value}`, () => {
        const store = open();
        for (let n = 0; n < rate.calls; n += 1) store.ask(ticket(), rate, start);
        store.pause('b', start + 5000, start);
        write(
          `INSERT INTO sent VALUES ('a', ${value})`,
          `INSERT INTO waiting (budget, asked_ms) VALUES ('b', ${value})`,
        );
        const places = ['a', 'b'].map(budget => store.ask(ticket(budget), rate, start + 1));
        assert.deepEqual(places, [
          { kind: 'wait', untilMs: start + spanMs, ahead: 0, isPaused: false },
          { kind: 'wait', untilMs: start + 5000, ahead: 0, isPaused: true },
        ]);
      });
    }

    it('does not go on with numbers that it cannot count', () => {
      const store = open();
      write(`INSERT INTO waiting VALUES (9007199254740993, 'a', ${start})`);
      assert.throws(() => store.ask(ticket(), rate, start), /larger than a number can count/);
    });
  });

  describe('lastingTurnStore', () => {
    const problems: string[] = [];
    const damages: string[] = [];
    const lasting = (path: string): TurnStore => {
      problems.length = 0;
      damages.length = 0;
      const store = lastingTurnStore(path, start, {
        onProblem: reason => problems.push(reason),
        onDamage: sentence => damages.push(sentence),
      });
      opened.push(store);
      return store;
    };
    const countsAlone = (store: TurnStore) => {
      for (let n = 0; n < rate.calls; n += 1) assert.equal(store.ask(ticket(), rate, start).kind, 'go');
      assert.equal(store.ask(ticket(), rate, start).kind, 'wait');
      assert.equal(problems.length, 1);
    };

    it('counts in the file', () => {
      lasting(file()).ask(ticket(), rate, start);
      assert.deepEqual(problems, []);
    });

    /** No other store of this test has it open. */
    const unshared = () => join(folder, 'unshared.db');

    it('makes the file anew when it is damaged, and shares it with other windows', () => {
      writeFileSync(unshared(), 'this is no database, and long enough to be taken for one'.repeat(40));
      const store = lasting(unshared());
      for (let n = 0; n < rate.calls; n += 1) store.ask(ticket(), rate, start);
      assert.deepEqual(problems, []);
      assert.match(damages.join(), /^The count of calls is damaged: /);
      assert.equal(lasting(unshared()).ask(ticket(), rate, start).kind, 'wait');
      assert.deepEqual(damages, []);
    });

    it('makes it anew when it turns out to be damaged in use, and shares it', () => {
      lasting(unshared()).ask(ticket(), rate, start);
      opened.pop()?.close();
      const [store, other] = [lasting(unshared()), lasting(unshared())];
      writeFileSync(unshared(), readFileSync(unshared()).fill(0xa5, 4096));
      assert.equal(store.ask(ticket(), rate, start).kind, 'go');
      assert.equal(other.ask(ticket(), rate, start).kind, 'go');
      assert.equal(store.ask(ticket(), rate, start).kind, 'wait');
      assert.deepEqual([damages.length, problems.length], [1, 0]);
    });

    it('continues alone when another program does not let go of the file', () => {
      const store = lasting(file());
      const other = new DatabaseSync(file());
      other.exec('BEGIN IMMEDIATE');
      const held = ticket();
      const asked = [0, longestBusyMs - 1, longestBusyMs].map(ms => store.ask(held, rate, start + ms).kind);
      other.close();
      assert.deepEqual(asked, ['wait', 'wait', 'go']);
      assert.match(problems.join(), /holds the file/);
    });

    it('counts this window alone when its folder cannot be made', () => {
      writeFileSync(join(folder, 'no folder'), '');
      countsAlone(lasting(join(folder, 'no folder', 'x.db')));
    });

    it('counts this window alone when the name of the file is a link, and leaves what it leads to', () => {
      const other = join(folder, 'other.db');
      writeFileSync(other, '');
      symlinkSync(other, join(folder, 'link.db'));
      countsAlone(lasting(join(folder, 'link.db')));
      assert.equal(readFileSync(other, 'utf8'), '');
    });

    it('counts this window alone when the file is of a later version', () => {
      const later = new DatabaseSync(join(folder, 'later.db'));
      later.exec('PRAGMA user_version = 99');
      later.close();
      countsAlone(lasting(join(folder, 'later.db')));
    });

    it('continues alone when the file breaks while it is used', () => {
      const store = lasting(file());
      const other = new DatabaseSync(file());
      other.exec('DROP TABLE sent');
      other.close();
      countsAlone(store);
    });
  });
});
