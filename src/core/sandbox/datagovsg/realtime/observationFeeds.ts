import { stations } from '../../seed/stations';
import { areas } from '../../seed/areas';
import { diceFor, firstOf, minuteMs, range, rounded, type Feed } from './feed';
import { hourOf, timeText } from './moment';

const earliest = firstOf('2025-02');
const guesses = ['what an entry holds'];

interface Observed {
  type: string;
  isStationData: boolean;
  readings: readonly object[];
}

const recordsOf = (observe: (moment: number) => Observed): Feed['data'] =>
  function data(moments) {
    const recordAt = (moment: number): object => {
      const datetime = timeText(moment);
      return { datetime, updatedTimestamp: timeText(moment + 2 * minuteMs), item: observe(moment) };
    };
    return { records: moments.map(recordAt) };
  };

/** Heat stress. Coordinates and values are texts here. */
function heat(moment: number): Observed {
  const dice = diceFor('wbgt', moment);
  const readings = stations.map(({ id, name, location }) => {
    const wbgt = 27 - Math.cos(((hourOf(moment) - 2) / 24) * 2 * Math.PI) * 3 + dice.next() * 2;
    const heatStress = wbgt >= 33 ? 'High' : wbgt >= 31 ? 'Moderate' : 'Low';
    const place = { latitude: String(location.latitude), longitude: String(location.longitude) };
    return { station: { id, name }, location: place, wbgt: wbgt.toFixed(1), heatStress };
  });
  return { type: 'observation', isStationData: true, readings };
}

/** Strikes of the last five minutes; often none. */
function lightning(moment: number): Observed {
  const dice = diceFor('lightning', moment);
  const readings = range(Math.max(0, dice.between(-6, 5))).map(() => ({
    location: { latitude: (1.2 + dice.next() * 0.3).toFixed(4), longitude: (103.6 + dice.next() * 0.5).toFixed(4) },
    datetime: timeText(moment - dice.between(0, 299) * 1000),
    type: dice.pick(['C', 'G']),
    text: 'Invented strike',
  }));
  return { type: 'observation', isStationData: false, readings };
}

/** One alert now and then; mostly none. */
function flood(moment: number): Observed {
  const dice = diceFor('flood', moment);
  const readings = range(dice.next() < 0.1 ? 1 : 0).map(() => {
    const { name } = dice.pick([areas[0], areas[1], areas[4]]) ?? { name: 'City' };
    const location = {
      latitude: rounded(1.25 + dice.next() * 0.2, 4),
      longitude: rounded(103.7 + dice.next() * 0.3, 4),
    };
    return { headline: 'Flash flood risk', area: `${name} (invented)`, location };
  });
  return { type: 'flood_alerts', isStationData: false, readings };
}

/** The feeds that share `/weather`, by the value of `api`, and the flood alerts beside them. */
export const observationFeeds = {
  wbgt: { stepMs: 15 * minuteMs, earliest, data: recordsOf(heat), guesses },
  lightning: { stepMs: 5 * minuteMs, earliest, data: recordsOf(lightning), guesses, errorMsg: null },
  // Since when there are alerts is not known; taken to be since the other two.
  floodAlerts: { stepMs: 2 * minuteMs, earliest, data: recordsOf(flood), guesses: [...guesses, 'since when'] },
} as const satisfies Readonly<Record<string, Feed>>;
