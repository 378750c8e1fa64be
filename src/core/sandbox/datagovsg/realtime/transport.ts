import type { SandboxCall } from '../../call';
import { jsonReply, type Reply } from '../../reply';
import type { DatagovsgWorld } from '../world';
import { diceFor, firstOf, minuteMs, range, rounded } from './feed';
import { readDate, timeText } from './moment';

/** Since when there is data is not known. */
const earliest = firstOf('2016-03');

/** The feeds of version 1, whose answers are bare. */
export const transportHandlers: Readonly<Record<string, (world: DatagovsgWorld, call: SandboxCall) => Reply>> = {
  carparkAvailability: (world, call) => answer(world, call, carparks),
  taxiAvailability: (world, call) => answer(world, call, taxis),
  trafficImages: (world, call) => answer(world, call, images),
};

function answer({ now }: DatagovsgWorld, { values }: SandboxCall, make: (moment: number) => object): Reply {
  const { date_time } = values;
  const asked = typeof date_time === 'string' ? readDate(date_time) : ({ kind: 'moment', at: now() } as const);
  if (asked?.kind !== 'moment') return refused(400, 'The moment cannot be read.');
  if (asked.at < earliest || asked.at > now()) return refused(404, 'There is no data for that moment.');
  return jsonReply(200, make(Math.floor(asked.at / minuteMs) * minuteMs));
}

const refused = (status: number, message: string): Reply =>
  jsonReply(status, { message }, 'statuses and bodies of errors');

/** All values are texts. */
function carparks(moment: number): object {
  const dice = diceFor('car parks', moment);
  const carpark_data = range(40).map(index => {
    const total = 50 + ((index * 37) % 500);
    const info = { total_lots: String(total), lot_type: 'C', lots_available: String(dice.between(0, total)) };
    const update_datetime = timeText(moment - dice.between(0, 59) * 1000).slice(0, 19);
    return { carpark_info: [info], carpark_number: `SB${index + 1}`, update_datetime };
  });
  return { items: [{ timestamp: timeText(moment), carpark_data }] };
}

function taxis(moment: number): object {
  const dice = diceFor('taxis', moment);
  const coordinates = range(dice.between(40, 80)).map(() => [
    rounded(103.64 + dice.next() * 0.36, 5),
    rounded(1.25 + dice.next() * 0.2, 5),
  ]);
  const properties = { timestamp: timeText(moment), taxi_count: coordinates.length };
  const features = [{ type: 'Feature', geometry: { type: 'MultiPoint', coordinates }, properties }];
  return { type: 'FeatureCollection', features };
}

/** The pictures' addresses lead nowhere: `.example` is kept for that. */
function images(moment: number): object {
  const dice = diceFor('cameras', moment);
  const cameras = range(12).map(index => {
    const camera_id = String(1001 + index);
    const location = {
      latitude: rounded(1.25 + ((index * 7) % 20) / 100, 4),
      longitude: rounded(103.7 + index / 50, 4),
    };
    const timestamp = timeText(moment - dice.between(0, 59) * 1000);
    return { timestamp, image: `https://images.example/${camera_id}.jpg`, location, camera_id };
  });
  return { items: [{ timestamp: timeText(moment), cameras }], api_info: { status: 'healthy' } };
}
