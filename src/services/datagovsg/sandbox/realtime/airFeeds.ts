import type { Dice } from '../seed/dice';
import { byRegion, regions } from '../seed/areas';
import { diceFor, firstOf, hourMs, minuteMs, range, type Feed } from './feed';
import { hourOf, recordAt, timeText } from './moment';

type Range = readonly [low: number, high: number];

/** The twelve measures of the index, in the order of a live answer, in usual heights: https://github.com/yuhui/datagovsg */
const psi: Readonly<Record<string, Range>> = {
  o3_sub_index: [8, 25],
  no2_one_hour_max: [15, 50],
  o3_eight_hour_max: [20, 60],
  psi_twenty_four_hourly: [30, 80],
  pm10_twenty_four_hourly: [18, 45],
  pm10_sub_index: [18, 45],
  pm25_twenty_four_hourly: [6, 30],
  so2_sub_index: [1, 6],
  pm25_sub_index: [30, 80],
  so2_twenty_four_hourly: [2, 10],
  co_eight_hour_max: [0, 1],
  co_sub_index: [3, 8],
};

/** Readings by measure and region at one moment, invented. */
export const airMeasures = {
  psi: (moment: number) => readingsOf(psi, diceFor('psi', moment)),
  olderPsi: (moment: number) => readingsOf({ ...psi, psi_three_hourly: [30, 80] }, diceFor('psi', moment)),
  pm25: (moment: number) => readingsOf({ pm25_one_hourly: [4, 40] }, diceFor('pm25', moment)),
} as const;

function readingsOf(measures: Readonly<Record<string, Range>>, dice: Dice): Record<string, Record<string, number>> {
  const entries = Object.entries(measures);
  return Object.fromEntries(entries.map(([name, [low, high]]) => [name, byRegion(() => dice.between(low, high))]));
}

/** Live answers of 10:00 were published at 10:46. */
const regionDelayMs = 46 * minuteMs;

function regionFeed(readings: (moment: number) => object): Feed {
  const itemAt = (moment: number): object => ({ ...recordAt(moment, regionDelayMs), readings: readings(moment) });
  const data: Feed['data'] = moments => ({ regionMetadata: regions, items: moments.map(itemAt) });
  return { stepMs: hourMs, delayMs: regionDelayMs, earliest: firstOf('2016-02'), data };
}

const uvDelayMs = 11 * minuteMs;
const uvHours = { firstMs: 7 * hourMs, lastMs: 19 * hourMs };

/** The index of each hour from a moment back to seven in the morning: most at noon, none in the evening. */
export function uvIndex(moment: number): { hour: string; value: number }[] {
  const hours = Math.floor(hourOf(moment)) - 6;
  return range(Math.max(0, hours)).map(back => {
    const hour = moment - back * hourMs;
    const height = Math.sin(((hourOf(hour) - 6) / 14) * Math.PI) * diceFor('uv', hour).between(8, 12);
    return { hour: timeText(hour), value: Math.max(0, Math.round(height)) };
  });
}

/** Air quality and ultraviolet light. */
export const airFeeds = {
  realtimePsi: regionFeed(airMeasures.psi),
  realtimePm25: regionFeed(airMeasures.pm25),
  realtimeUv: {
    stepMs: hourMs,
    hours: uvHours,
    delayMs: uvDelayMs,
    earliest: firstOf('2016-03'),
    data: moments => ({ records: moments.map(at => ({ ...recordAt(at, uvDelayMs), index: uvIndex(at) })) }),
    guesses: ['that a day begins at 07:00', 'that the index goes back to that hour'],
  },
} as const satisfies Readonly<Record<string, Feed>>;
