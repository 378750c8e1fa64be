import { createHash } from 'node:crypto';
import { Dice } from '../../seed/dice';

/** One real-time feed: when there is data, and what an answer holds for some moments. */
export interface Feed {
  /** How often new data comes. */
  stepMs: number;
  /** Milliseconds since the epoch; before it there is no data. */
  earliest: number;
  /** The `data` of an answer with these moments, the oldest first. */
  data(moments: readonly number[]): Record<string, unknown>;
  /** The lightning feed gives null where others give an empty text. */
  errorMsg?: null;
  /** What in its answers the sources do not settle. */
  guesses?: readonly string[];
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** Months and years from the reference sheet; the day is taken to be the first. */
export const firstOf = (month: string): number => Date.parse(`${month}-01T00:00:00+08:00`);

/** Chance that is the same for the same words, so that a request has the same answer each time. */
export function diceFor(...words: readonly (string | number)[]): Dice {
  return new Dice(createHash('sha256').update(words.join(' ')).digest().readInt32LE(0));
}

/** A number rounded to so many digits after the point. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
