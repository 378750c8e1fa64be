import type { SandboxCall } from '../../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../../core/sandbox/reply';
import { cameraGuess, trafficCameras, trafficPicture, trafficPicturePath } from '../seed/trafficCameras';
import type { DatagovsgWorld } from '../world';
import { diceFor, firstOf, minuteMs, range, rounded } from './feed';
import { readDate, timeText } from './moment';

/** Since when there is data is not known. */
const earliest = firstOf('2016-03');

/** The feeds of version 1, whose answers are bare. */
export const transportHandlers: Readonly<Record<string, (world: DatagovsgWorld, call: SandboxCall) => Reply>> = {
  carparkAvailability: (world, call) => answer(world, call, carparks),
  taxiAvailability: (world, call) => answer(world, call, taxis),
  trafficImages: (world, call) => answer(world, call, moment => images(moment, world.url()), cameraGuess),
};

function answer(
  { now }: DatagovsgWorld,
  { values }: SandboxCall,
  make: (moment: number) => object,
  ...guesses: readonly string[]
): Reply {
  const { date_time } = values;
  const asked = typeof date_time === 'string' ? readDate(date_time) : ({ kind: 'moment', at: now() } as const);
  if (asked?.kind !== 'moment') return refused(400, 'The moment cannot be read.');
  if (asked.at < earliest || asked.at > now()) return refused(404, 'There is no data for that moment.');
  return jsonReply(200, make(Math.floor(asked.at / minuteMs) * minuteMs), ...guesses);
}

export const refused = (status: number, message: string): Reply =>
  jsonReply(status, { message }, 'statuses and bodies of errors');

/** All values are texts, and the time of each car park has no zone. */
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

const healthy = { status: 'healthy' };

/** https://github.com/yuhui/datagovsg, tests/mocks/api_response_transport.py */
const crs = {
  type: 'link',
  properties: { href: 'http://spatialreference.org/ref/epsg/4326/ogcwkt/', type: 'ogcwkt' },
};

function taxis(moment: number): object {
  const dice = diceFor('taxis', moment);
  const coordinates = range(dice.between(40, 80)).map(() => [
    rounded(103.64 + dice.next() * 0.36, 5),
    rounded(1.25 + dice.next() * 0.2, 5),
  ]);
  const properties = { timestamp: timeText(moment), taxi_count: coordinates.length, api_info: healthy };
  const features = [{ type: 'Feature', geometry: { type: 'MultiPoint', coordinates }, properties }];
  return { type: 'FeatureCollection', crs, features };
}

/** Every camera shows the same grey picture. */
function images(moment: number, url: string): object {
  const dice = diceFor('cameras', moment);
  const { bytes: _, ...image_metadata } = trafficPicture;
  const cameras = trafficCameras.map(([camera_id, latitude, longitude]) => {
    const timestamp = timeText(moment - dice.between(0, 59) * 1000);
    const image = url + trafficPicturePath(timestamp, camera_id);
    return { timestamp, image, location: { latitude, longitude }, camera_id, image_metadata };
  });
  return { items: [{ timestamp: timeText(moment), cameras }], api_info: healthy };
}
