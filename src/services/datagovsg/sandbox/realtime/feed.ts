import { createHash } from 'node:crypto';
import { Dice } from '../seed/dice';
import { dayMs, startOfDay } from './moment';

/** One real-time feed: when there is data, and what an answer holds for some moments. */
export interface Feed {
  /** How often new data comes. */
  stepMs: number;
  /** From midnight to the first and the last moment of a day. Absent: all day. */
  hours?: { firstMs: number; lastMs: number };
  /** From a moment until its data is there. Absent: none. */
  delayMs?: number;
  /** Milliseconds since the epoch; before it there is no data. */
  earliest: number;
  /** The `data` of an answer with these moments, in their order. */
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

/** Until when there is data at `now`: what is measured later is not published yet. */
export const published = ({ delayMs = 0 }: Feed, now: number): number => now - delayMs;

/** The moments of a feed in one day of Singapore, the newest first, up to `until`. @param start midnight */
export function momentsOfDay({ stepMs, hours, earliest }: Feed, start: number, until: number): number[] {
  const { firstMs, lastMs } = hours ?? { firstMs: 0, lastMs: dayMs - 1 };
  const all = range(Math.floor((lastMs - firstMs) / stepMs) + 1).map(index => start + firstMs + index * stepMs);
  return all.filter(moment => moment >= earliest && moment <= until).reverse();
}

/** The newest moment up to `until`, of this day or the one before. */
export function newestMoment(feed: Feed, until: number): number | undefined {
  const today = startOfDay(until);
  const [newest] = momentsOfDay(feed, today, until);
  return newest ?? momentsOfDay(feed, today - dayMs, until)[0];
}
