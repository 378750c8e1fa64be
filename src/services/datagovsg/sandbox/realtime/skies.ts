import type { Dice } from '../seed/dice';
import { hourOf } from './moment';

/** A forecast as answers have it. */
export interface Sky {
  code: string;
  text: string;
}

/** The codes FA, PC, PN, WD and PS are seen in live answers; the others are guesses. */
export const codeGuess = 'codes of forecasts other than FA, PC, PN, WD and PS';

const anyTime: readonly [Sky, ...Sky[]] = [
  { code: 'CL', text: 'Cloudy' },
  { code: 'LR', text: 'Light Rain' },
  { code: 'PS', text: 'Passing Showers' },
  { code: 'SH', text: 'Showers' },
  { code: 'TL', text: 'Thundery Showers' },
  { code: 'WD', text: 'Windy' },
];
const day: readonly Sky[] = [
  { code: 'FA', text: 'Fair (Day)' },
  { code: 'PC', text: 'Partly Cloudy (Day)' },
];
const night: readonly Sky[] = [
  { code: 'FN', text: 'Fair (Night)' },
  { code: 'PN', text: 'Partly Cloudy (Night)' },
];

/** Some weather whose words fit the time of day. */
export function skyAt(moment: number, dice: Dice): Sky {
  const hour = hourOf(moment);
  return dice.pick([...anyTime, ...(hour >= 7 && hour < 18 ? day : night)]);
}

/** Some weather of a whole day. */
export const skyOfDay = (dice: Dice): Sky => dice.pick(anyTime);
