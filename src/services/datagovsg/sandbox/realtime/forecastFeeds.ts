import type { Dice } from '../seed/dice';
import { areas, byRegion } from '../seed/areas';
import { diceFor, firstOf, hourMs, minuteMs, range, type Feed } from './feed';
import { dayMs, hourOf, recordAt, shortDayText, startOfDay, timeText, weekdayText } from './moment';
import { codeGuess, skyAt, skyOfDay } from './skies';

const earliest = firstOf('2016-03');
const twoHourDelayMs = 5 * minuteMs;
const longDelayMs = 11 * minuteMs;

const low = (dice: Dice, [from, to]: readonly [number, number], span: number) => {
  const least = dice.between(from, to);
  return { low: least, high: least + span };
};

const climateOf = (dice: Dice) => ({
  temperature: { ...low(dice, [23, 25], 9), unit: 'Degrees Celsius' },
  relativeHumidity: { ...low(dice, [55, 65], 30), unit: 'Percentage' },
  wind: { speed: low(dice, [5, 15], 10), direction: dice.pick(['N', 'NNE', 'NE', 'S', 'SSE', 'SW']) },
});

/** The forecast of each area for two hours from a moment. */
export function twoHours(moment: number) {
  const dice = diceFor('two hours', moment);
  const end = moment + 2 * hourMs;
  return {
    update_timestamp: timeText(moment + twoHourDelayMs),
    timestamp: timeText(moment),
    valid_period: { start: timeText(moment), end: timeText(end), text: `${clockText(moment)} to ${clockText(end)}` },
    forecasts: areas.map(({ name }) => ({ area: name, forecast: skyAt(moment, dice).text })),
  };
}

/** `9.30 am`, `Midday`. */
function clockText(moment: number): string {
  const [hour = 0, minute = 0] = timeText(moment).slice(11, 16).split(':').map(Number);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'Midnight' : 'Midday';
  return `${hour % 12 || 12}.${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `6 am`, and `6 AM` where capitals are used. */
function hourText(moment: number, form: 'words' | 'capitals'): string {
  const hour = hourOf(moment);
  if (form === 'words' && hour % 12 === 0) return hour === 0 ? 'Midnight' : 'Midday';
  const text = `${hour % 12 || 12} ${hour < 12 ? 'am' : 'pm'}`;
  return form === 'capitals' ? text.toUpperCase() : text;
}

/** `6 am to Midday 12 Jan`, or with both days where it goes over midnight. */
function periodText(start: number, end: number): string {
  const first = shortDayText(start) === shortDayText(end) ? '' : ` ${shortDayText(start)}`;
  return `${hourText(start, 'words')}${first} to ${hourText(end, 'words')} ${shortDayText(end)}`;
}

/** Night is one period, the rest of the day has two: as in a live answer that begins at six in the morning. */
function periodsFrom(start: number): readonly [start: number, end: number][] {
  const cuts = [0, 1, 2, 3, 4].map(part => start + part * 6 * hourMs);
  const kept = cuts.filter((cut, place) => place === 0 || place === 4 || hourOf(cut) !== 0);
  return kept.slice(1).map((end, place) => [kept[place] ?? start, end]);
}

/** Issued half an hour before the six hours that it begins with. */
export function aDay(moment: number) {
  const dice = diceFor('a day', moment);
  const [start, end] = [moment + 30 * minuteMs, moment + 30 * minuteMs + dayMs];
  const dated = (at: number): string => `${hourText(at, 'capitals')} ${shortDayText(at)}`;
  const validPeriod = { start: timeText(start), end: timeText(end), text: `${dated(start)} to ${dated(end)}` };
  const { temperature, relativeHumidity, wind } = climateOf(dice);
  const general = { temperature, relativeHumidity, forecast: skyAt(start, dice), validPeriod, wind };
  const periods = periodsFrom(start).map(([from, to]) => ({
    timePeriod: { start: timeText(from), end: timeText(to), text: periodText(from, to) },
    regions: byRegion(() => skyAt(from, dice)),
  }));
  return { ...recordAt(moment, longDelayMs), general, periods };
}

/** The four days after a moment. */
export function fourDays(moment: number) {
  const dice = diceFor('four days', moment);
  const forecasts = range(4).map(after => {
    const day = startOfDay(moment) + (after + 1) * dayMs;
    const sky = skyOfDay(dice);
    // Some end with a line break in live answers, too.
    const summary = `${sky.text} in the afternoon${dice.next() < 0.5 ? '\n' : ''}`;
    return { day: weekdayText(day), timestamp: timeText(day), ...climateOf(dice), forecast: { summary, ...sky } };
  });
  return { ...recordAt(moment, longDelayMs), forecasts };
}

/** Forecasts, invented. */
export const forecastFeeds = {
  realtimeTwoHourForecast: {
    stepMs: 30 * minuteMs,
    delayMs: twoHourDelayMs,
    earliest,
    data: moments => ({ area_metadata: areas, items: moments.map(twoHours) }),
    guesses: ['where most areas have their label'],
  },
  // "Several a day". 05:30 and 05:09 are the times of two live answers.
  realtimeTwentyFourHourForecast: {
    stepMs: 6 * hourMs,
    hours: { firstMs: 5.5 * hourMs, lastMs: 23.5 * hourMs },
    delayMs: longDelayMs,
    earliest,
    data: moments => ({ records: moments.map(aDay) }),
    guesses: ['how many a day', codeGuess],
  },
  realtimeFourDayOutlook: {
    stepMs: 12 * hourMs,
    hours: { firstMs: 5 * hourMs + 9 * minuteMs, lastMs: dayMs - 1 },
    delayMs: longDelayMs,
    earliest,
    data: moments => ({ records: moments.map(fourDays) }),
    guesses: ['how many a day', codeGuess],
  },
} as const satisfies Readonly<Record<string, Feed>>;
