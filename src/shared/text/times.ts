import { byLocale } from './language';

const moments = byLocale(locale => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }));
const times = byLocale(locale => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));

const dateOr = (at: number | string, format: Intl.DateTimeFormat): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : format.format(date);
};

/** "28 Nov 2026, 4:05:06 pm", in this machine's own time. @param at a text that is no date is shown as it is */
export const momentText = (at: number | string): string => dateOr(at, moments());

/** "4:05:06 pm". */
export const timeText = (at: number | string): string => dateOr(at, times());
