import type { Services } from '../model/services';
import { givenValues } from '../model/checkValues';
import type { Exchange, FieldValues } from '../model/exchange';
import { answeredJson } from '../history/answeredJson';
import { valueAt } from '../../shared/json/pointer';

/** Tokens of the pages that led to an answer, the first page first; the first page has none. */
export type Trail = readonly (string | null)[];

/** Pages to go back at the most; the bound is ours. */
const maxPages = 500;

/**
 * The pages that led to an answer of an API that names only the page after. It is read from what was asked, so that a
 * page that is asked for by hand counts like a turned one.
 */
export function trailAfter(services: Services, trail: Trail, before: Exchange | undefined, now: Exchange): Trail {
  const paging = services.operationProfile(now.request.operationId).paging;
  if (paging?.kind !== 'token' && paging?.kind !== 'query') return [];
  const asked = tokenOf(now.values, paging.field);
  if (asked === null || !before || !isSameQuery(before, now, paging.field)) return [];
  if (asked === tokenOf(before.values, paging.field)) return trail; // sent again
  const seenAt = trail.indexOf(asked);
  if (seenAt >= 0) return trail.slice(0, seenAt);
  const body = answeredJson(before);
  const offered =
    paging.kind === 'token' ? valueAt(body, paging.token) : inQuery(valueAt(body, paging.next), paging.field);
  return offered === asked ? [...trail, tokenOf(before.values, paging.field)].slice(-maxPages) : [];
}

const tokenOf = (values: FieldValues, field: string): string | null => {
  const token = values[field];
  return typeof token === 'string' && token !== '' ? token : null;
};

function isSameQuery(one: Exchange, other: Exchange, tokenField: string): boolean {
  const textOf = ({ request, values }: Exchange) =>
    JSON.stringify([
      request.environment,
      Object.entries(givenValues(values))
        .filter(([name]) => name !== tokenField)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return textOf(one) === textOf(other);
}

/** The value of a field in a query that may follow an address. */
export const inQuery = (query: unknown, field: string): string | null =>
  typeof query === 'string' ? new URLSearchParams(query.replace(/^[^?]*\?/, '')).get(field) : null;
