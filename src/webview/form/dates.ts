import type { JsonSchema } from '../../core/model/operation';

/** Between the texts that the services take and those of the browser's date inputs, which are the same in every language. */
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** "2026-12-31" as "31-DEC-2026", or undefined for no such day. */
export function dueDateOf(text: string): string | undefined {
  const [, year, month, date] = day.exec(text) ?? [];
  return isDay(text) ? `${date}-${months[Number(month) - 1]}-${year}` : undefined;
}

/** "31-DEC-2026" as "2026-12-31", or undefined for no such day. */
export function dayOfDueDate(text: string): string | undefined {
  const [, date, name = '', year] = /^(\d{2})-([A-Z]{3})-(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${String(months.indexOf(name) + 1).padStart(2, '0')}-${date}`;
  return isDay(iso) ? iso : undefined;
}

/** Whether a text is a day of the calendar, like 2026-02-28 and unlike 2026-02-30. */
export function isDay(text: string): boolean {
  const time = day.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function isMoment(text: string): boolean {
  return moment.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(`${text}Z`));
}

/** A moment with its seconds, which the browser's input leaves out when they are zero. */
export function momentOf(text: string): string | undefined {
  if (!isMoment(text)) return undefined;
  return text.length === 16 ? `${text}:00` : text;
}

export interface DateForms {
  day: boolean;
  moment: boolean;
}

/** Which dates a text field takes, by its format or by trying its pattern. */
export function dateForms({ format, pattern }: JsonSchema): DateForms {
  if (pattern === undefined) return { day: format === 'date', moment: false };
  const takes = new RegExp(pattern, 'u');
  if (takes.test('2026') || takes.test('x')) return { day: false, moment: false }; // it takes other texts, too
  return { day: takes.test('2026-11-02'), moment: takes.test('2026-11-02T09:00:00') };
}
