import type { SandboxCall } from '../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../core/sandbox/reply';
import { paysgError } from './errors';
import { guessesIn, type StoredPayment } from './payment';
import { serviceIdOf, type PaysgWorld } from './world';

/** Our guess: the guide's examples use 20 and no page states a default. */
const guessedLimit = 20;

export function listPayments(call: SandboxCall, { payments }: PaysgWorld): Reply {
  const { limit, before, after } = call.values;
  const serviceId = serviceIdOf(call);
  const total = payments.count(serviceId);
  const cursor = after ?? before;
  const place = cursor === undefined ? undefined : payments.placeOf(serviceId, cursor);
  if (place === -1) {
    const message = 'This cursor is not one of this payment service.';
    return paysgError(400, 'invalid_cursor', message, 'status of an unknown cursor');
  }
  const size = typeof limit === 'number' ? limit : guessedLimit;
  const range = after === undefined ? rangeBefore(place, size, total) : rangeAfter(place, size, total);
  const page = payments.page(serviceId, range.start, range.end);
  const guesses = [
    ...(limit === undefined ? ['default limit'] : []),
    ...(page.length === 0 ? ['cursors of an empty page'] : []),
    ...new Set(page.flatMap(each => guessesIn(each.payment))),
  ];
  const answer = { data: page.map(each => each.payment), page_info: pageInfo(page, range, total) };
  return jsonReply(200, answer, ...guesses);
}

interface Range {
  start: number;
  end: number;
}

/** The newer payments next to that of the cursor, without it; without a cursor, the newest. */
function rangeBefore(place: number | undefined, size: number, total: number): Range {
  return place === undefined
    ? { start: 0, end: Math.min(size, total) }
    : { start: Math.max(0, place - size), end: place };
}

/** The older payments next to that of the cursor, without it. */
function rangeAfter(place = -1, size: number, total: number): Range {
  return { start: place + 1, end: Math.min(place + 1 + size, total) };
}

function pageInfo(page: readonly StoredPayment[], { start, end }: Range, total: number): object {
  return {
    start_cursor: page[0]?.cursor ?? null,
    end_cursor: page.at(-1)?.cursor ?? null,
    has_previous_page: start > 0,
    has_next_page: end < total,
  };
}
