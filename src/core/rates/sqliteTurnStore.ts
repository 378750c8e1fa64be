import type { DatabaseSync } from 'node:sqlite';
import { Database, type DatabaseKind } from '../storage/database';
import { isBusy } from '../storage/sqliteError';
import {
  deadAfterMs,
  latestPauseMs,
  placeIn,
  spanOf,
  type Place,
  type Rate,
  type Ticket,
  type TurnStore,
} from './turnStore';

/** What is lost in a power cut is a few seconds of counting, so nothing waits for the disk. */
const turnsKind: DatabaseKind = {
  name: 'The count of calls',
  steps: [
    `CREATE TABLE sent (budget TEXT NOT NULL, at_ms REAL NOT NULL);
     CREATE INDEX sent_by_budget ON sent (budget, at_ms);
     CREATE TABLE waiting (number INTEGER PRIMARY KEY AUTOINCREMENT, budget TEXT NOT NULL, asked_ms REAL NOT NULL);
     CREATE INDEX waiting_by_budget ON waiting (budget, number);
     CREATE TABLE paused (budget TEXT PRIMARY KEY, until_ms REAL NOT NULL);`,
  ],
  // Another window holds the file for a part of a millisecond.
  busyMs: 100,
  synchronous: 'OFF',
  withoutFile: 'throw',
};

/** When to ask again after the file was busy for all of that time. */
const retryMs = 50;
/** One that holds it for so long has stopped in the middle, and may for ever. Ours. */
export const longestBusyMs = 10_000;
/** Sent calls and pauses that are older say nothing any more. */
const forgottenAfterMs = 60 * 60_000;

/** The turns of all windows, in one file. */
export class SqliteTurnStore implements TurnStore {
  private readonly database: Database;
  /** Since when the file has been busy each time that it was asked. */
  private busySinceMs: number | undefined;

  /**
   * @param say is called for a damaged file, for the log
   * @throws when the file cannot be used
   */
  constructor(file: string, nowMs: number, say: (sentence: string) => void) {
    this.database = new Database(turnsKind, file, say);
    try {
      // One that is busy now is rid of them another time.
      unlessBusy(() => this.database.useAtOnce(db => forgetOld(db, nowMs)));
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  /** @throws also when another program has held the file for too long */
  ask(ticket: Ticket, rate: Rate, nowMs: number): Place {
    const place = unlessBusy(() => this.database.useAtOnce(db => placeOf(db, ticket, rate, nowMs)));
    this.busySinceMs = place ? undefined : (this.busySinceMs ?? nowMs);
    if (this.busySinceMs !== undefined && nowMs - this.busySinceMs >= longestBusyMs)
      throw new Error('Another program holds the file and does not let go of it.');
    return place ?? { kind: 'wait', untilMs: nowMs + retryMs, ahead: 0, isPaused: false };
  }

  leave({ number }: Ticket): void {
    // One that cannot be taken out now counts as gone soon.
    const leave = 'DELETE FROM waiting WHERE number = ?';
    unlessBusy(() => this.database.use(db => run(db, leave, number ?? -1)));
  }

  pause(budget: string, untilMs: number, nowMs: number): void {
    const longer = `CASE WHEN ${isTime('until_ms')} AND until_ms <= ? THEN max(until_ms, excluded.until_ms)`;
    const kept = `ON CONFLICT (budget) DO UPDATE SET until_ms = ${longer} ELSE excluded.until_ms END`;
    const pause = `INSERT INTO paused VALUES (?, ?) ${kept}`;
    unlessBusy(() => this.database.use(db => run(db, pause, budget, untilMs, latestPauseMs(nowMs))));
  }

  close(): void {
    this.database.close();
  }
}

function forgetOld(db: DatabaseSync, nowMs: number): void {
  for (const [table, column] of Object.entries({ sent: 'at_ms', paused: 'until_ms', waiting: 'asked_ms' }))
    run(db, `DELETE FROM ${table} WHERE NOT ${isTime(column)} OR ${column} < ?`, nowMs - forgottenAfterMs);
}

function placeOf(db: DatabaseSync, ticket: Ticket, rate: Rate, nowMs: number): Place {
  const { budget } = ticket;
  ticket.number = enqueue(db, ticket, nowMs);
  // As `isGone` has it.
  const isGone = `NOT ${isTime('asked_ms')} OR abs(? - asked_ms) > ?`;
  run(db, `DELETE FROM waiting WHERE budget = ? AND (${isGone})`, budget, nowMs, deadAfterMs);
  const isOver = `NOT ${isTime('at_ms')} OR at_ms <= ?`;
  run(db, `DELETE FROM sent WHERE budget = ? AND (${isOver})`, budget, nowMs - spanOf(rate));
  const ahead = numberOf(db, 'SELECT count(*) FROM waiting WHERE budget = ? AND number < ?', budget, ticket.number);
  const sent = db.prepare('SELECT at_ms FROM sent WHERE budget = ? ORDER BY at_ms').all(budget);
  const paused = `SELECT until_ms FROM paused WHERE budget = ? AND ${isTime('until_ms')}`;
  const pausedUntilMs = numberOf(db, paused, budget);
  const place = placeIn({ sentMs: sent.map(({ at_ms }) => Number(at_ms)), pausedUntilMs, ahead }, rate, nowMs);
  if (place.kind === 'go') {
    run(db, 'INSERT INTO sent VALUES (?, ?)', budget, nowMs);
    run(db, 'DELETE FROM waiting WHERE number = ?', ticket.number);
  }
  return place;
}

/** Puts the call in the queue, or says that it still waits. One that was taken for gone gets its old place again. */
function enqueue(db: DatabaseSync, { budget, number }: Ticket, nowMs: number): number {
  const entry = 'INSERT OR REPLACE INTO waiting (number, budget, asked_ms) VALUES (?, ?, ?)';
  const given = Number(db.prepare(entry).run(number ?? null, budget, nowMs).lastInsertRowid);
  if (!Number.isSafeInteger(given)) throw new Error('Its numbers are larger than a number can count.');
  return given;
}

function run(db: DatabaseSync, statement: string, ...values: (string | number)[]): void {
  db.prepare(statement).run(...values);
}

function numberOf(db: DatabaseSync, query: string, ...values: (string | number)[]): number {
  const row = db.prepare(query).get(...values) ?? {};
  return Number(Object.values(row)[0] ?? 0);
}

/**
 * Whether a column holds a number. SQLite takes a text or bytes in any column and NULL (as which it keeps NaN) in those
 * of a file made elsewhere: a text is more than every number, and no comparison with NULL is true.
 */
const isTime = (column: string): string => `(typeof(${column}) IN ('real', 'integer'))`;

/** @returns undefined when another window or program held the file for all the time that was waited */
function unlessBusy<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (isBusy(error)) return undefined;
    throw error;
  }
}
