import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import type { SandboxCall } from '../../../../core/sandbox/call';
import type { Reply } from '../../../../core/sandbox/reply';
import type { StoredObject } from '../storage/objectStorage';
import type { DatagovsgWorld } from '../world';
import { diceFor, firstOf, minuteMs, range, type Feed } from './feed';
import { timeText } from './moment';
import { feedAnswer } from './realtime';

/** Longitudes and latitudes of the corners, by range: https://github.com/potassiumflouride/DryRoute, lambda-radar-ingest */
const areas = {
  '70km': [103.342685, 1.97854, 104.602315, 0.719515],
  '240km': [101.810507, 3.506012, 106.130495, -0.809711],
  '480km': [99.638609, 5.657912, 108.290871, -2.967382],
} as const;
type Range = keyof typeof areas;

/** https://github.com/hithereiamaliff/mcp-datagovsg: 1200 s; others saw 10 minutes */
const linkSeconds = 1200;
const delayMs = 3 * minuteMs;
const size = 64;

const guesses = [
  'how long after its moment a picture comes',
  'label and projection',
  'look of the picture',
  'since when',
];

/** The pictures of one range. Links are new in each answer, so answers are never kept. */
function feedOf(name: Range, { storage }: DatagovsgWorld): Feed {
  const [west, north, east, south] = areas[name];
  const recordAt = (moment: number): object => {
    const url = storage.link('GET', `radar/${name}/${moment}.png`, linkSeconds);
    const urlExpiresAt = timeText(storage.now + linkSeconds * 1000);
    const image = { url, urlExpiresAt, label: 'Rain areas', range: name, format: 'png' };
    return { timestamp: timeText(moment), updatedTimestamp: timeText(moment + delayMs), image };
  };
  const data: Feed['data'] = moments => ({
    records: moments.map(recordAt),
    boundaryBox: { upperLeft: { longitude: west, latitude: north }, lowerRight: { longitude: east, latitude: south } },
    projection: { center: { longitude: (west + east) / 2, latitude: (north + south) / 2 } },
    paginationToken: null,
  });
  return { stepMs: 5 * minuteMs, delayMs, earliest: firstOf('2025-02'), data, guesses };
}

export function realtimeRadar(world: DatagovsgWorld, call: SandboxCall): Reply {
  const name = call.values['range'];
  return feedAnswer(feedOf(name === '240km' || name === '480km' ? name : '70km', world), world, call);
}

/** The picture behind a link: some patches of invented rain on nothing. Undefined: the key is for something else. */
export function radarPicture(key: string): StoredObject | undefined {
  const [, name = '', digits] = /^radar\/(70km|240km|480km)\/(\d{1,15})\.png$/.exec(key) ?? [];
  if (digits === undefined) return undefined;
  const bytes = rainPicture(`${name} ${digits}`);
  return {
    contentType: 'image/png',
    sizeBytes: bytes.length,
    md5: createHash('md5').update(bytes).digest('hex'),
    modifiedAt: Number(digits) + delayMs,
    *read(start, end) {
      yield bytes.subarray(start, end + 1);
    },
  };
}

function rainPicture(words: string): Buffer {
  const dice = diceFor('radar', words);
  const spots = range(5).map(() => [dice.between(0, size), dice.between(0, size), dice.between(3, 10)] as const);
  const png = new PNG({ width: size, height: size });
  range(size * size).forEach(at => {
    const [x, y] = [at % size, Math.floor(at / size)];
    const isWet = spots.some(([left, top, radius]) => Math.hypot(x - left, y - top) < radius);
    if (isWet) png.data.set([0x1a, 0xa0, 0x4c, 0xff], at * 4);
  });
  return PNG.sync.write(png);
}
