import type { Dice } from '../seed/dice';
import { diceFor, hourMs, minuteMs } from './feed';
import { startOfDay, timeText } from './moment';

interface Area {
  name: string;
  label_location: { latitude: number; longitude: number };
}

const sender = 'sandbox@example.gov.sg';
const lastsMs = hourMs;
const isRare = 0.25;

/** What the flood feed says at a moment: mostly nothing; in some hours an alert, and a cancellation at its end. */
export function floodItem(moment: number, areas: readonly Area[]): object {
  const quiet = { type: 'observation', isStationData: false, readings: [] };
  const startedAt = moment - ((moment - startOfDay(moment)) % lastsMs);
  const dice = diceFor('flood', startedAt);
  if (dice.next() >= isRare) return quiet;
  const isOver = moment >= startedAt + lastsMs - 10 * minuteMs;
  const message = isOver
    ? { msgType: 'Cancel', references: `${sender}, ${idOf(startedAt)}, ${timeText(startedAt)}` }
    : {};
  return {
    ...quiet,
    identifier: idOf(isOver ? moment : startedAt),
    msgType: 'Alert',
    ...message,
    sender,
    scope: 'Public',
    status: 'Actual',
    readings: [readingOf(areas, startedAt, dice)],
  };
}

/** In the form of the alerts of Singapore's agencies, by the sandbox. */
const idOf = (at: number): string => `2.49.0.0.702.2-BCM-${at}0-SANDBOX`;

function readingOf(areas: readonly Area[], startedAt: number, dice: Dice): object {
  const area = areas[dice.between(0, areas.length - 1)];
  const { latitude = 1.35, longitude = 103.82 } = area?.label_location ?? {};
  const place = `an invented street of ${area?.name ?? 'Singapore'}`;
  const issued = timeText(startedAt).slice(11, 16).replace(':', '');
  return {
    area: { areaDesc: `at ${place}`, circle: [latitude, longitude, 1] },
    category: 'Met',
    certainty: 'Observed',
    description: `Flash flood at ${place}. Please avoid the area. Issued ${issued} hrs.`,
    event: 'Flood',
    eventCode: { value: 'OET-081', valueName: 'OET:v1.2' },
    headline: 'Flash Flood Alert',
    instruction: 'Please avoid this area for the next one (1) hour.',
    responseType: 'Avoid',
    senderName: 'PUB',
    severity: dice.pick(['Minor', 'Moderate', 'Severe', 'Extreme']),
    urgency: 'Immediate',
  };
}
