import { areas, byRegion } from '../../seed/areas';
import { diceFor, firstOf, hourMs, minuteMs, range, type Feed } from './feed';
import { dayMs, dayText, startOfDay, timeText } from './moment';

interface Sky {
  code: string;
  text: string;
}

const skies: readonly [Sky, ...Sky[]] = [
  { code: 'PC', text: 'Partly Cloudy' },
  { code: 'CL', text: 'Cloudy' },
  { code: 'LR', text: 'Light Rain' },
  { code: 'SH', text: 'Showers' },
  { code: 'TL', text: 'Thundery Showers' },
];

const guesses = ['what an entry holds'];
const earliest = firstOf('2016-03');
const publishDelayMs = 5 * minuteMs;

/** What every entry of `records` begins with. */
export const recordAt = (moment: number) => ({
  date: dayText(moment),
  updatedTimestamp: timeText(moment + publishDelayMs),
  timestamp: timeText(moment),
});

const temperatureOf = (dice: ReturnType<typeof diceFor>) => ({
  low: dice.between(23, 25),
  high: dice.between(31, 35),
  unit: 'Degrees Celsius',
});

function twoHours(moment: number): object {
  const dice = diceFor('two hours', moment);
  const end = moment + 2 * hourMs;
  return {
    update_timestamp: timeText(moment + publishDelayMs),
    timestamp: timeText(moment),
    valid_period: { start: timeText(moment), end: timeText(end), text: `${clockText(moment)} to ${clockText(end)}` },
    forecasts: areas.map(({ name }) => ({ area: name, forecast: dice.pick(skies).text })),
  };
}

/** `9.30 am`. */
function clockText(moment: number): string {
  const [hour = 0, minute = 0] = timeText(moment).slice(11, 16).split(':').map(Number);
  return `${hour % 12 || 12}.${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

function aDay(moment: number): object {
  const dice = diceFor('a day', moment);
  const periods = range(4).map(part => {
    const start = moment + part * 6 * hourMs;
    const timePeriod = { start: timeText(start), end: timeText(start + 6 * hourMs) };
    return { timePeriod, regions: byRegion(() => dice.pick(skies)) };
  });
  return { ...recordAt(moment), general: { temperature: temperatureOf(dice), forecast: dice.pick(skies) }, periods };
}

function fourDays(moment: number): object {
  const dice = diceFor('four days', moment);
  const forecasts = range(4).map(after => {
    const day = startOfDay(moment) + (after + 1) * dayMs;
    const sky = dice.pick(skies);
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Asia/Singapore' }).format(day);
    const forecast = { ...sky, summary: `${sky.text} in the afternoon` };
    return { day: weekday, timestamp: timeText(day), temperature: temperatureOf(dice), forecast };
  });
  return { ...recordAt(moment), forecasts };
}

/** Forecasts, invented. */
export const forecastFeeds: Readonly<Record<string, Feed>> = {
  realtimeTwoHourForecast: {
    stepMs: 30 * minuteMs,
    earliest,
    data: moments => ({ area_metadata: areas, items: moments.map(twoHours) }),
  },
  // "Several a day": taken as every six and every twelve hours.
  realtimeTwentyFourHourForecast: {
    stepMs: 6 * hourMs,
    earliest,
    data: moments => ({ records: moments.map(aDay) }),
    guesses: [...guesses, 'how many a day'],
  },
  realtimeFourDayOutlook: {
    stepMs: 12 * hourMs,
    earliest,
    data: moments => ({ records: moments.map(fourDays) }),
    guesses: [...guesses, 'how many a day'],
  },
};
