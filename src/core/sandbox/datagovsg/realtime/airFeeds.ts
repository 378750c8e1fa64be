import { byRegion, regions } from '../../seed/areas';
import { diceFor, firstOf, hourMs, range, type Feed } from './feed';
import { recordAt } from './forecastFeeds';
import { hourOf, timeText } from './moment';

type Measures = Readonly<Record<string, readonly [low: number, high: number]>>;

/** Indices by region, in invented but usual heights. */
function regionFeed(id: string, measures: Measures, guesses: readonly string[]): Feed {
  const itemAt = (moment: number): object => {
    const dice = diceFor(id, moment);
    const entries = Object.entries(measures);
    const readings = entries.map(([name, [low, high]]) => [name, byRegion(() => dice.between(low, high))]);
    return { ...recordAt(moment), readings: Object.fromEntries(readings) as object };
  };
  const data: Feed['data'] = moments => ({ regionMetadata: regions, items: moments.map(itemAt) });
  return { stepMs: hourMs, earliest: firstOf('2016-02'), data, guesses };
}

/** By daylight alone: none at night, most at noon. The index runs back from the moment to seven in the morning. */
function uvAt(moment: number): object {
  const hours = Math.max(0, Math.floor(hourOf(moment)) - 6);
  const index = range(Math.min(hours, 13)).map(back => {
    const hour = moment - back * hourMs;
    const height = Math.sin(((hourOf(hour) - 6) / 14) * Math.PI) * diceFor('uv', hour).between(8, 12);
    return { hour: timeText(hour), value: Math.max(0, Math.round(height)) };
  });
  return { ...recordAt(moment), index };
}

/** Air quality and ultraviolet light. */
export const airFeeds: Readonly<Record<string, Feed>> = {
  realtimePsi: regionFeed('psi', { psi_twenty_four_hourly: [30, 80], pm25_twenty_four_hourly: [6, 30] }, [
    'which measures there are',
  ]),
  realtimePm25: regionFeed('pm25', { pm25_one_hourly: [4, 40] }, []),
  realtimeUv: {
    stepMs: hourMs,
    earliest: firstOf('2016-03'),
    data: moments => ({ records: moments.map(uvAt) }),
    guesses: ['what an entry holds'],
  },
};
