import { createHash } from 'node:crypto';
import { plainReply } from '../../../../core/sandbox/reply';
import type { Site } from '../../../../core/sandbox/site';
import { greyJpeg } from './greyJpeg';

type Camera = readonly [id: string, latitude: number, longitude: number];

/** Cameras 1001 and 6708 are known from live answers; the others stand there by general knowledge: a guess. */
export const trafficCameras: readonly Camera[] = [
  ['1001', 1.29531332, 103.871146],
  ['6708', 1.345996, 103.69016],
  ['1002', 1.3195, 103.8786],
  ['1005', 1.3635, 103.9054],
  ['1501', 1.2741, 103.8513],
  ['1503', 1.2707, 103.857],
  ['1504', 1.2941, 103.8761],
  ['1701', 1.3236, 103.8588],
  ['1702', 1.3436, 103.8602],
  ['2701', 1.447, 103.7717],
  ['2702', 1.4456, 103.7683],
  ['4703', 1.3487, 103.635],
];

export const cameraGuess = 'where most cameras stand';

const [width, height] = [320, 240];
const bytes = greyJpeg(width, height);

/** What every camera of the sandbox shows, with what an answer tells about it. */
export const trafficPicture = { height, width, md5: createHash('md5').update(bytes).digest('hex'), bytes };

export const trafficPictureHost = 'images.data.gov.sg';

/** Path in the sandbox, in the form of live addresses: by year, month and a UUID. @param timestamp ISO 8601 */
export function trafficPicturePath(timestamp: string, cameraId: string): string {
  const hex = createHash('sha256').update(`${timestamp} ${cameraId}`).digest('hex');
  const uuid = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  return `/${trafficPictureHost}/api/traffic-images/${timestamp.slice(0, 4)}/${timestamp.slice(5, 7)}/${uuid}.jpg`;
}

/** The host of the pictures. */
export const trafficPictureSite: Site = ({ method, path }) => {
  if (method !== 'GET' || !/^\/api\/traffic-images\/\d{4}\/\d\d\/[0-9a-f-]{36}\.jpg$/.test(path)) {
    return plainReply(404, 'There is no picture at this path.');
  }
  return { status: 200, contentType: 'image/jpeg', body: bytes, headers: {}, guesses: [] };
};
