import { areas } from '../seed/areas';
import { heatStations, placeGuess } from '../seed/stations';
import { diceFor, firstOf, minuteMs, range, type Feed } from './feed';
import { floodItem } from './floodAlerts';
import { exactTimeText, hourOf, timeText } from './moment';

const earliest = firstOf('2025-02');
const heatDelayMs = 10 * minuteMs;
const shortDelayMs = 2 * minuteMs;

const recordsOf = (observe: (moment: number) => object, delayMs: number): Feed['data'] =>
  function data(moments) {
    const recordAt = (moment: number): object => {
      return { datetime: timeText(moment), item: observe(moment), updatedTimestamp: timeText(moment + delayMs) };
    };
    return { records: moments.map(recordAt) };
  };

/** Heat stress. Coordinates and values are texts here. */
function heat(moment: number): object {
  const dice = diceFor('wbgt', moment);
  const readings = heatStations.map(({ station, location }) => {
    const wbgt = 27 - Math.cos(((hourOf(moment) - 2) / 24) * 2 * Math.PI) * 3 + dice.next() * 2;
    const heatStress = wbgt >= 33 ? 'High' : wbgt >= 31 ? 'Moderate' : 'Low';
    return { station, location, wbgt: wbgt.toFixed(1), heatStress };
  });
  return { isStationData: true, readings, type: 'observation' };
}

/** Strikes around the moment, some of them after it, as in live answers; often none. */
function lightning(moment: number): object {
  const dice = diceFor('lightning', moment);
  const readings = range(Math.max(0, dice.between(-6, 5))).map(() => {
    const type = dice.pick(['C', 'G']);
    const location = {
      latitude: (1.2 + dice.next() * 0.3).toFixed(4),
      longitude: (103.6 + dice.next() * 0.5).toFixed(4),
    };
    const text = type === 'C' ? 'Cloud to Cloud' : 'Cloud to Ground';
    return { location, datetime: exactTimeText(moment + dice.between(-110_000, 110_000)), text, type };
  });
  return { type: 'observation', isStationData: false, readings };
}

/** The feeds that share `/weather`, by the value of `api`, and the flood alerts with them. */
export const observationFeeds = {
  wbgt: {
    stepMs: 15 * minuteMs,
    delayMs: heatDelayMs,
    earliest,
    data: recordsOf(heat, heatDelayMs),
    guesses: [placeGuess, 'the towns of most stations', 'where heat stress begins to be moderate and high'],
  },
  lightning: {
    stepMs: 2 * minuteMs,
    delayMs: shortDelayMs,
    earliest,
    data: recordsOf(lightning, shortDelayMs),
    errorMsg: null,
  },
  // Since when there are alerts is not known; taken to be since the other two.
  floodAlerts: {
    stepMs: 2 * minuteMs,
    delayMs: shortDelayMs,
    earliest,
    data: recordsOf(moment => floodItem(moment, areas), shortDelayMs),
    guesses: ['since when', 'how many records the latest answer has', 'which messages have references'],
  },
} as const satisfies Readonly<Record<string, Feed>>;
