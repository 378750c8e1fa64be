import type { SandboxCall } from '../../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../../core/sandbox/reply';
import { areas, regions } from '../seed/areas';
import type { DatagovsgWorld } from '../world';
import { airFeeds, airMeasures, uvIndex } from './airFeeds';
import { momentsOfDay, newestMoment, published, type Feed } from './feed';
import { aDay, forecastFeeds, fourDays, twoHours } from './forecastFeeds';
import { readDate, timeText } from './moment';
import { stationFeeds, stationMetadata, readingsAt } from './stationFeeds';
import { refused } from './transport';

/** One feed of version 1: the newer feed whose moments it has, and how its answer is put in the older words. */
interface OlderFeed {
  feed: Feed | undefined;
  metadata?: object;
  /** In addition to those of all. */
  guesses?: readonly string[];
  item(moment: number): object;
}

interface LowHigh {
  low: number;
  high: number;
}

const withoutUnit = ({ low, high }: LowHigh): LowHigh => ({ low, high });
const timesOf = (item: { timestamp: string; updatedTimestamp: string }) => ({
  update_timestamp: item.updatedTimestamp,
  timestamp: item.timestamp,
});
const span = ({ start, end }: { start: string; end: string }) => ({ start, end });

const stationFeed = (id: string): OlderFeed => ({
  feed: stationFeeds[id],
  metadata: { metadata: stationMetadata(id) },
  item: moment => ({
    timestamp: timeText(moment),
    readings: readingsAt(id, moment).map(({ stationId, value }) => ({ station_id: stationId, value })),
  }),
});

const region_metadata = regions.map(({ name, labelLocation }) => ({ name, label_location: labelLocation }));

const regionFeed = (feed: Feed, measures: (moment: number) => object): OlderFeed => ({
  feed,
  metadata: { region_metadata },
  item: moment => ({
    timestamp: timeText(moment),
    update_timestamp: timeText(moment + (feed.delayMs ?? 0)),
    readings: measures(moment),
  }),
});

/**
 * The index had a measure more, and the country as a region of its own, which lies nowhere:
 * https://github.com/KT-afk/sgdata-sdk and https://github.com/loozhengyuan/datagovsg-go
 */
const psiFeed: OlderFeed = {
  ...regionFeed(airFeeds.realtimePsi, moment =>
    Object.fromEntries(
      Object.entries(airMeasures.olderPsi(moment)).map(([name, values]) => [name, withCountry(values)]),
    ),
  ),
  metadata: {
    region_metadata: [...region_metadata, { name: 'national', label_location: { latitude: 0, longitude: 0 } }],
  },
  guesses: ['that psi_three_hourly and national are still there'],
};

/** In known answers the highest of the regions. */
const withCountry = (values: Readonly<Record<string, number>>): object => ({
  ...values,
  national: Math.max(...Object.values(values)),
});

function dayItem(moment: number): object {
  const { general, periods, ...record } = aDay(moment);
  const { temperature, relativeHumidity, forecast, validPeriod, wind } = general;
  return {
    ...timesOf(record),
    valid_period: span(validPeriod),
    general: {
      forecast: forecast.text,
      relative_humidity: withoutUnit(relativeHumidity),
      temperature: withoutUnit(temperature),
      wind,
    },
    periods: periods.map(({ timePeriod, regions: skies }) => ({
      time: span(timePeriod),
      regions: Object.fromEntries(Object.entries(skies).map(([name, { text }]) => [name, text])),
    })),
  };
}

function outlookItem(moment: number): object {
  const { forecasts, ...record } = fourDays(moment);
  const days = forecasts.map(({ timestamp, temperature, relativeHumidity, wind, forecast }) => ({
    date: timestamp.slice(0, 10),
    timestamp,
    forecast: forecast.summary,
    relative_humidity: withoutUnit(relativeHumidity),
    temperature: withoutUnit(temperature),
    wind,
  }));
  return { ...timesOf(record), forecasts: days };
}

function uvItem(moment: number): object {
  const index = uvIndex(moment).map(({ hour, value }) => ({ value, timestamp: hour }));
  return { timestamp: timeText(moment), update_timestamp: timeText(moment + airFeeds.realtimeUv.delayMs), index };
}

const feeds: ReadonlyMap<unknown, OlderFeed> = new Map([
  ['air-temperature', stationFeed('realtimeAirTemperature')],
  ['rainfall', stationFeed('realtimeRainfall')],
  ['relative-humidity', stationFeed('realtimeRelativeHumidity')],
  ['wind-speed', stationFeed('realtimeWindSpeed')],
  ['wind-direction', stationFeed('realtimeWindDirection')],
  ['psi', psiFeed],
  ['pm25', regionFeed(airFeeds.realtimePm25, airMeasures.pm25)],
  ['uv-index', { feed: airFeeds.realtimeUv, item: uvItem }],
  [
    '2-hour-weather-forecast',
    { feed: forecastFeeds.realtimeTwoHourForecast, metadata: { area_metadata: areas }, item: twoHours },
  ],
  ['24-hour-weather-forecast', { feed: forecastFeeds.realtimeTwentyFourHourForecast, item: dayItem }],
  ['4-day-weather-forecast', { feed: forecastFeeds.realtimeFourDayOutlook, item: outlookItem }],
]);

const guesses = ['that this older feed still answers', 'fields that no public client reads', 'the order of a day'];

/** The older weather feeds, bare, of the same invented weather as the newer ones. */
export function environmentV1({ now }: DatagovsgWorld, { values }: SandboxCall): Reply {
  const older = feeds.get(values['feed']);
  const text = values['date_time'] ?? values['date'];
  const asked = typeof text === 'string' ? readDate(text) : ({ kind: 'moment', at: now() } as const);
  if (!older?.feed || !asked) return refused(400, 'The moment cannot be read.');
  const until = published(older.feed, now());
  const newest = asked.kind === 'moment' ? newestMoment(older.feed, Math.min(asked.at, until)) : undefined;
  const moments = asked.kind === 'day' ? momentsOfDay(older.feed, asked.start, until).reverse() : [newest ?? []].flat();
  if (moments.length === 0) return refused(404, 'There is no data for that time.');
  const body = { ...older.metadata, items: moments.map(moment => older.item(moment)), api_info: { status: 'healthy' } };
  return jsonReply(200, body, ...guesses, ...(older.guesses ?? []));
}
