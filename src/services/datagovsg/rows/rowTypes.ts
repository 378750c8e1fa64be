import type { Exchange } from '../../../core/model/exchange';
import { exactNumber, isJsonNumber, survives } from '../../../shared/json/exactNumber';

/** A column as an answer of a row search declares it. */
export interface RowColumn {
  id: string;
  /** "text", "numeric", "int4" and others. */
  type: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** The rows end here, before the last one. */
export interface RowsStopped {
  kind: 'stopped';
  /** One sentence; absent when the user cancelled. */
  reason?: string;
  exchange?: Exchange;
}

/** Types that hold numbers; the whole list of the service's words is not known (reference sheet 3.5). */
const numberType = /^(numeric|number|int\d*|integer|bigint|smallint|float\d*|double|double precision|decimal|real)$/i;

/**
 * Gives texts of number columns as numbers, where a number can hold them exactly: live answers hold every value as text. The
 * digits stay: 1.10 is saved as 1.10.
 * @returns a function, as the columns are read once for many rows
 */
export function rowTyper(columns: readonly RowColumn[]): (row: Row) => Row {
  const numbers = columns.filter(({ type }) => numberType.test(type)).map(({ id }) => id);
  if (numbers.length === 0) return row => row;
  return row => {
    const typed: Record<string, unknown> = { ...row };
    for (const id of numbers) typed[id] = typedNumber(typed[id]);
    return typed;
  };
}

/** Longer texts are no numbers that a number could hold. */
const maxDigits = 40;

/** @returns the number that a text says, with its digits; the value itself where a reader of numbers would lose something: 007, 9007199254740993 */
export function typedNumber(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > maxDigits || /e/i.test(value) || !isJsonNumber(value)) return value;
  return survives(value) ? exactNumber(value) : value;
}
