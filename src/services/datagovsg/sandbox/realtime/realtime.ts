import type { SandboxCall } from '../../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../../core/sandbox/reply';
import { cachePer } from '../../../../core/sandbox/replyCache';
import { wrappedError } from '../errors';
import type { DatagovsgWorld } from '../world';
import { airFeeds } from './airFeeds';
import { momentsOfDay, newestMoment, published, type Feed } from './feed';
import { forecastFeeds } from './forecastFeeds';
import { readDate } from './moment';
import { observationFeeds } from './observationFeeds';
import { stationFeeds } from './stationFeeds';

/** As in live answers of 2026, whose tokens advance by 25: https://github.com/yuhui/datagovsg */
const pageSize = 25;

const feeds: Readonly<Record<string, Feed>> = {
  ...stationFeeds,
  ...forecastFeeds,
  ...airFeeds,
  realtimeFloodAlerts: observationFeeds.floodAlerts,
};

type Handler = (world: DatagovsgWorld, call: SandboxCall) => Reply;

/** A handler for each feed of version 2. */
export const realtimeHandlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(
    Object.entries(feeds).map(([id, feed]): [string, Handler] => [id, (world, call) => feedAnswer(feed, world, call)]),
  ),
  realtimeWeather: (world, call) => {
    const feed = call.values['api'] === 'lightning' ? observationFeeds.lightning : observationFeeds.wbgt;
    return feedAnswer(feed, world, call);
  },
};

/** In the words of the real service: both forms are spelt out. */
export const badDate = 'Invalid date format. Date must be YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss';

export function feedAnswer(feed: Feed, { now }: DatagovsgWorld, { values }: SandboxCall): Reply {
  const { date, paginationToken } = values;
  const until = published(feed, now());
  if (typeof date !== 'string') return found(feed, listed(newestMoment(feed, until)));
  const asked = readDate(date);
  if (!asked) return wrappedError(400, { code: 4, name: 'ERROR_PARAMS', errorMsg: badDate });
  if (asked.kind === 'moment') {
    return found(feed, asked.at <= now() ? listed(newestMoment(feed, Math.min(asked.at, until))) : []);
  }
  const moments = momentsOfDay(feed, asked.start, until);
  const start = typeof paginationToken === 'string' ? offsetIn(paginationToken) : 0;
  if (start === undefined || (start > 0 && start >= moments.length)) {
    const error = { code: 4, name: 'ERROR_PARAMS', errorMsg: 'Invalid pagination token' };
    return wrappedError(400, error, 'status and body for a bad token');
  }
  const next = start + pageSize;
  return found(feed, moments.slice(start, next), next < moments.length ? tokenFor(next) : undefined);
}

const listed = (moment: number | undefined): number[] => (moment === undefined ? [] : [moment]);

/** As live answers have it; clients should not look into it. */
const tokenFor = (offset: number): string => Buffer.from(`offset=${offset}`).toString('base64');

function offsetIn(token: string): number | undefined {
  const [, digits] = /^offset=(\d{1,9})$/.exec(Buffer.from(token, 'base64').toString('latin1')) ?? [];
  const offset = Number(digits);
  return digits !== undefined && offset % pageSize === 0 ? offset : undefined;
}

function found(feed: Feed, moments: readonly number[], paginationToken?: string): Reply {
  if (moments.length === 0) {
    return wrappedError(404, { code: 17, name: 'REAL_TIME_API_DATA_NOT_FOUND', errorMsg: 'Data not found' });
  }
  return answersOf(feed).get(`${moments[0]} ${moments.length} ${paginationToken}`, () => {
    const data = { ...feed.data(moments), ...(paginationToken !== undefined && { paginationToken }) };
    const errorMsg = feed.errorMsg === undefined ? '' : feed.errorMsg;
    return jsonReply(200, { code: 0, data, errorMsg }, ...(feed.guesses ?? []));
  });
}

/** Requests for the same moments get the same answer. */
const answersOf = cachePer<Feed>();
