/** Singapore has no summer time. */
const singaporeOffset = '+08:00';
export const dayMs = 24 * 60 * 60 * 1000;

/** What `date` requests: one moment, or a whole day of Singapore. Milliseconds since the epoch. */
export type Asked = { kind: 'moment'; at: number } | { kind: 'day'; start: number };

/** Undefined for a date that the calendar does not have. The form has been checked before. */
export function readDate(text: string): Asked | undefined {
  const [day = '', time] = text.split('T');
  const start = Date.parse(`${day}T00:00:00${singaporeOffset}`);
  // The calendar of JavaScript takes 31 February for a day in March.
  if (Number.isNaN(start) || dayText(start) !== day) return undefined;
  if (time === undefined) return { kind: 'day', start };
  const at = Date.parse(`${text}${singaporeOffset}`);
  return Number.isNaN(at) ? undefined : { kind: 'moment', at };
}

/** `2026-11-02T09:00:00+08:00`. */
export const timeText = (at: number): string => `${singaporeClock(at).slice(0, 19)}${singaporeOffset}`;

/** `2026-11-02`. */
export const dayText = (at: number): string => singaporeClock(at).slice(0, 10);

/** Start of the day of Singapore that a moment lies in. */
export const startOfDay = (at: number): number => Date.parse(`${dayText(at)}T00:00:00${singaporeOffset}`);

/** Hours since midnight in Singapore, with their fraction. */
export const hourOf = (at: number): number => (at - startOfDay(at)) / 3_600_000;

const singaporeClock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString();

/** `2026-11-02T09:00:44.004+08:00`. */
export const exactTimeText = (at: number): string => `${singaporeClock(at).slice(0, 23)}${singaporeOffset}`;

/** What every entry of `records` begins with. @param delayMs until it is published */
export const recordAt = (moment: number, delayMs: number) => ({
  date: dayText(moment),
  updatedTimestamp: timeText(moment + delayMs),
  timestamp: timeText(moment),
});

const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Asia/Singapore' });
  return (at: number): string => made.format(at);
};

/** `Tuesday`. */
export const weekdayText = format({ weekday: 'long' });

/** `12 Jan`. */
export const shortDayText = format({ day: 'numeric', month: 'short' });
