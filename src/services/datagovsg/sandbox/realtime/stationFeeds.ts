import { placeGuess, rainStations, weatherStations } from '../seed/stations';
import { diceFor, firstOf, minuteMs, rounded, type Feed } from './feed';
import { hourOf, timeText } from './moment';

interface Measure {
  readingType: string;
  readingUnit: string;
  stepMs: number;
  earliest: number;
  stations: typeof weatherStations | typeof rainStations;
  /** @param chance from 0 to 1 @param heat from -1 at dawn to 1 after noon */
  value: (chance: number, heat: number) => number;
}

const measures: Readonly<Record<string, Measure>> = {
  realtimeAirTemperature: {
    readingType: 'DBT 1M F',
    readingUnit: 'deg C',
    stepMs: minuteMs,
    earliest: firstOf('2016-05'),
    stations: weatherStations,
    value: (chance, heat) => rounded(28.5 + heat * 3 + chance * 1.5, 1),
  },
  realtimeRelativeHumidity: {
    readingType: 'RH 1M F',
    readingUnit: 'percentage',
    stepMs: minuteMs,
    earliest: firstOf('2016-11'),
    stations: weatherStations,
    value: (chance, heat) => rounded(76 - heat * 12 + chance * 8, 1),
  },
  realtimeWindSpeed: {
    readingType: 'Wind Speed AVG(S)10M M1M',
    readingUnit: 'knots',
    stepMs: minuteMs,
    earliest: firstOf('2016-12'),
    stations: weatherStations,
    value: (chance, heat) => rounded(3 + heat * 2 + chance * 5, 1),
  },
  realtimeWindDirection: {
    readingType: 'Wind Dir AVG (S) 10M M1M',
    readingUnit: 'degrees',
    stepMs: minuteMs,
    earliest: firstOf('2016-11'),
    stations: weatherStations,
    value: chance => Math.floor(chance * 360),
  },
  realtimeRainfall: {
    readingType: 'TB1 Rainfall 5 Minute Total F',
    readingUnit: 'mm',
    stepMs: 5 * minuteMs,
    earliest: firstOf('2016-12'),
    stations: rainStations,
    value: chance => (chance < 0.9 ? 0 : rounded((chance - 0.9) * 40, 1)),
  },
};

/** Readings of weather stations, with invented values that are likely for the hour. */
export const stationFeeds: Readonly<Record<string, Feed>> = Object.fromEntries(
  Object.entries(measures).map(([id, measure]) => [id, feedOf(id, measure)]),
);

/** What each station measures at a moment. */
export function readingsAt(id: string, moment: number): readonly { stationId: string; value: number }[] {
  const measure = measures[id];
  const heat = -Math.cos(((hourOf(moment) - 2) / 24) * 2 * Math.PI);
  const dice = diceFor(id, moment);
  return (measure?.stations ?? []).map(({ id: stationId }) => ({
    stationId,
    value: measure?.value(dice.next(), heat) ?? 0,
  }));
}

function feedOf(id: string, { readingType, readingUnit, stepMs, earliest, stations }: Measure): Feed {
  const readingAt = (moment: number) => ({ timestamp: timeText(moment), data: readingsAt(id, moment) });
  const data: Feed['data'] = moments => ({ stations, readings: moments.map(readingAt), readingType, readingUnit });
  return { stepMs, earliest, data, guesses: [placeGuess] };
}

/** What version 1 says of a feed's stations, in snake case. */
export function stationMetadata(id: string): object {
  const { stations = [], readingType, readingUnit } = measures[id] ?? {};
  const older = stations.map(({ deviceId, ...station }) => ({ ...station, device_id: deviceId }));
  return { stations: older, reading_type: readingType, reading_unit: readingUnit };
}
