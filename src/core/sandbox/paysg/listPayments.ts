import type { SandboxCall } from '../call';
import { jsonReply, type Reply } from '../reply';
import { paysgError } from './errors';
import { guessesIn, type StoredPayment } from './payment';
import { serviceIdOf, type PaysgWorld } from './world';

/** Our guess: the guide's examples use 20 and no page states a default. */
const guessedLimit = 20;

export function listPayments(call: SandboxCall, world: PaysgWorld): Reply {
  const { limit, before, after } = call.values;
  const all = world.payments.list(serviceIdOf(call));
  const range = rangeOf(all, { limit: typeof limit === 'number' ? limit : guessedLimit, before, after });
  if (!range)
    return paysgError(
      400,
      'invalid_cursor',
      'This cursor is not one of this payment service.',
      'status of an unknown cursor',
    );
  const page = all.slice(range.start, range.end).map(each => world.payments.asOfNow(each));
  const guesses = [
    ...(limit === undefined ? ['default limit'] : []),
    ...(page.length === 0 ? ['cursors of an empty page'] : []),
    ...new Set(page.flatMap(each => guessesIn(each.payment))),
  ];
  return jsonReply(
    200,
    { data: page.map(each => each.payment), page_info: pageInfo(page, range, all.length) },
    ...guesses,
  );
}

interface Range {
  start: number;
  end: number;
}

/** Both cursors exclude the payment they stand for: `after` leads to older ones, `before` to the newer ones next to it. */
function rangeOf(
  all: readonly StoredPayment[],
  { limit, before, after }: { limit: number; before: unknown; after: unknown },
): Range | undefined {
  const cursor = after ?? before;
  if (cursor === undefined) return { start: 0, end: Math.min(limit, all.length) };
  const index = all.findIndex(each => each.cursor === cursor);
  if (index < 0) return undefined;
  if (after === undefined) return { start: Math.max(0, index - limit), end: index };
  return { start: index + 1, end: Math.min(index + 1 + limit, all.length) };
}

function pageInfo(page: readonly StoredPayment[], { start, end }: Range, total: number): object {
  return {
    start_cursor: page[0]?.cursor ?? null,
    end_cursor: page.at(-1)?.cursor ?? null,
    has_previous_page: start > 0,
    has_next_page: end < total,
  };
}
