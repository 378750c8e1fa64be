import type { SandboxCall } from '../call';
import { jsonReply, withGuesses, type Reply } from '../reply';
import { paysgError } from './errors';
import type { StoredPayment } from './payment';
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
  const reply = jsonReply(200, pageOf(all, range));
  const isEmpty = range.start >= range.end;
  const guesses = [...(limit === undefined ? ['default limit'] : []), ...(isEmpty ? ['cursors of an empty page'] : [])];
  return withGuesses(reply, ...guesses);
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

function pageOf(all: readonly StoredPayment[], { start, end }: Range): unknown {
  const page = all.slice(start, end);
  const page_info = {
    start_cursor: page[0]?.cursor ?? null,
    end_cursor: page.at(-1)?.cursor ?? null,
    has_previous_page: start > 0,
    has_next_page: end < all.length,
  };
  return { data: page.map(each => each.payment), page_info };
}
