import { DatabaseSync } from 'node:sqlite';
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

const version = 1;
const schema = `
  CREATE TABLE sent (budget TEXT NOT NULL, at_ms REAL NOT NULL);
  CREATE INDEX sent_by_budget ON sent (budget, at_ms);
  CREATE TABLE waiting (number INTEGER PRIMARY KEY AUTOINCREMENT, budget TEXT NOT NULL, asked_ms REAL NOT NULL);
  CREATE INDEX waiting_by_budget ON waiting (budget, number);
  CREATE TABLE paused (budget TEXT PRIMARY KEY, until_ms REAL NOT NULL);
  PRAGMA user_version = ${version};
`;

/** Another window holds the file for a part of a millisecond; this blocks our thread, so it is short. */
const busyTimeoutMs = 100;
/** The first window makes the file while a second one may be opening it. */
const openTimeoutMs = 2000;
/** When to ask again after the file was busy for all of that time. */
const retryMs = 50;
/** One that holds it for so long has stopped in the middle, and may for ever. Ours. */
export const longestBusyMs = 10_000;
const sqliteBusy = 5;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;
/** Sent calls and pauses that are older say nothing any more. */
const forgottenAfterMs = 60 * 60_000;

/** The turns of all windows, in one file. */
export class SqliteTurnStore implements TurnStore {
  private readonly database: DatabaseSync;
  /** Since when the file has been busy each time that it was asked. */
  private busySinceMs: number | undefined;

  /** @throws when the file cannot be used */
  constructor(file: string, nowMs: number) {
    this.database = new DatabaseSync(file);
    try {
      // What is lost in a power cut is a few seconds of counting, so nothing waits for the disk.
      this.database.exec(`PRAGMA busy_timeout = ${openTimeoutMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF`);
      this.atOnce(() => this.prepare(nowMs));
      this.database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  /** @throws also when another program has held the file for too long */
  ask(ticket: Ticket, rate: Rate, nowMs: number): Place {
    const place = unlessBusy(() => this.atOnce(() => this.placeOf(ticket, rate, nowMs)), undefined);
    this.busySinceMs = place ? undefined : (this.busySinceMs ?? nowMs);
    if (this.busySinceMs !== undefined && nowMs - this.busySinceMs >= longestBusyMs)
      throw new Error('Another program holds the file and does not let go of it.');
    return place ?? { kind: 'wait', untilMs: nowMs + retryMs, ahead: 0, isPaused: false };
  }

  leave({ number }: Ticket): void {
    // One that cannot be taken out now counts as gone soon.
    unlessBusy(() => this.run('DELETE FROM waiting WHERE number = ?', number ?? -1), undefined);
  }

  pause(budget: string, untilMs: number, nowMs: number): void {
    const longer = `CASE WHEN ${isTime('until_ms')} AND until_ms <= ? THEN max(until_ms, excluded.until_ms)`;
    const kept = `ON CONFLICT (budget) DO UPDATE SET until_ms = ${longer} ELSE excluded.until_ms END`;
    const pause = `INSERT INTO paused VALUES (?, ?) ${kept}`;
    unlessBusy(() => this.run(pause, budget, untilMs, latestPauseMs(nowMs)), undefined);
  }

  close(): void {
    this.database.close();
  }

  private prepare(nowMs: number): void {
    const found = this.numberOf('PRAGMA user_version');
    if (found === 0) this.database.exec(schema);
    else if (found !== version) throw new Error(`It is of version ${found}, which this version does not know.`);
    for (const [table, column] of Object.entries({ sent: 'at_ms', paused: 'until_ms', waiting: 'asked_ms' }))
      this.run(`DELETE FROM ${table} WHERE NOT ${isTime(column)} OR ${column} < ?`, nowMs - forgottenAfterMs);
  }

  private placeOf(ticket: Ticket, rate: Rate, nowMs: number): Place {
    const { budget } = ticket;
    ticket.number = this.enqueue(ticket, nowMs);
    // As `isGone` has it.
    const isGone = `NOT ${isTime('asked_ms')} OR abs(? - asked_ms) > ?`;
    this.run(`DELETE FROM waiting WHERE budget = ? AND (${isGone})`, budget, nowMs, deadAfterMs);
    const isOver = `NOT ${isTime('at_ms')} OR at_ms <= ?`;
    this.run(`DELETE FROM sent WHERE budget = ? AND (${isOver})`, budget, nowMs - spanOf(rate));
    const ahead = this.numberOf('SELECT count(*) FROM waiting WHERE budget = ? AND number < ?', budget, ticket.number);
    const sent = this.database.prepare('SELECT at_ms FROM sent WHERE budget = ? ORDER BY at_ms').all(budget);
    const paused = `SELECT until_ms FROM paused WHERE budget = ? AND ${isTime('until_ms')}`;
    const pausedUntilMs = this.numberOf(paused, budget);
    const place = placeIn({ sentMs: sent.map(({ at_ms }) => Number(at_ms)), pausedUntilMs, ahead }, rate, nowMs);
    if (place.kind === 'go') {
      this.run('INSERT INTO sent VALUES (?, ?)', budget, nowMs);
      this.run('DELETE FROM waiting WHERE number = ?', ticket.number);
    }
    return place;
  }

  /** Puts the call in the queue, or says that it still waits. One that was taken for gone gets its old place again. */
  private enqueue({ budget, number }: Ticket, nowMs: number): number {
    const entry = 'INSERT OR REPLACE INTO waiting (number, budget, asked_ms) VALUES (?, ?, ?)';
    const given = Number(this.database.prepare(entry).run(number ?? null, budget, nowMs).lastInsertRowid);
    if (!Number.isSafeInteger(given)) throw new Error('Its numbers are larger than a number can count.');
    return given;
  }

  private atOnce<T>(step: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = step();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  private run(statement: string, ...values: (string | number)[]): void {
    this.database.prepare(statement).run(...values);
  }

  private numberOf(query: string, ...values: (string | number)[]): number {
    const row = this.database.prepare(query).get(...values) ?? {};
    return Number(Object.values(row)[0] ?? 0);
  }
}

/**
 * Whether a column holds a number. SQLite takes a text or bytes in any column and NULL (as which it keeps NaN) in those
 * of a file made elsewhere: a text is more than every number, and no comparison with NULL is true.
 */
const isTime = (column: string): string => `(typeof(${column}) IN ('real', 'integer'))`;

function unlessBusy<T>(step: () => T, busy: T): T {
  try {
    return step();
  } catch (error) {
    if (hasCode(error, sqliteBusy)) return busy;
    throw error;
  }
}

const hasCode = (error: unknown, ...codes: number[]): boolean =>
  error instanceof Error && 'errcode' in error && codes.includes(Number(error.errcode));

/** Whether the file holds no database, or a damaged one. */
export const isDamaged = (error: unknown): boolean => hasCode(error, sqliteCorrupt, sqliteNotADatabase);
