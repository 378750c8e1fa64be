import * as l10n from '@vscode/l10n';
import { plainNumber } from '../../shared/json/exactNumber';
import type { Services } from '../model/services';
import type { CursorStep, Paging } from '../model/apiProfile';
import type { Exchange, FieldValues } from '../model/exchange';
import { answeredJson } from '../history/answeredJson';
import { inQuery, type Trail } from './trail';
import { isSortLoose, uniqueSort } from './uniqueSort';
import { valueAt } from '../../shared/json/pointer';
import { numberText } from '../../shared/text/counts';

/** Values that lead to the page before or after an answer; absent where there is none. */
export interface Turns {
  previous?: FieldValues;
  next?: FieldValues;
  /** "Rows 101 to 200 of 478", "Page 3 of 12". */
  text?: string;
}

/**
 * The pages around an answer, from the values of its request.
 * @param trail the pages already seen, for an API that gives no way back
 */
export function pageTurns(services: Services, exchange: Exchange, trail: Trail = []): Turns | undefined {
  const { operationId } = exchange.request;
  const paging = services.operationProfile(operationId).paging;
  const body = paging && answeredJson(exchange);
  if (!paging || body === undefined) return undefined;
  const turns = turnsOf(paging, body, exchange.values, trail);
  return Object.keys(turns).length > 0 ? turns : undefined;
}

function turnsOf(paging: Paging, body: unknown, values: FieldValues, trail: Trail): Turns {
  switch (paging.kind) {
    case 'cursor':
      return {
        ...turned('previous', cursorTurn(paging.previous, paging.next, body, values)),
        ...turned('next', cursorTurn(paging.next, paging.previous, body, values)),
      };
    case 'offset':
      return offsetTurns(paging, body, values);
    case 'page':
      return numberedTurns(paging, body, values);
    case 'token':
      return tokenTurns(valueAt(body, paging.token), paging.field, values, trail);
    case 'query':
      return tokenTurns(inQuery(valueAt(body, paging.next), paging.field), paging.field, values, trail);
  }
}

const turned = (to: 'previous' | 'next', values: FieldValues | undefined): Turns => (values ? { [to]: values } : {});

/** One direction's cursor excludes the other's, so the other's field is left out. */
function cursorTurn(step: CursorStep, other: CursorStep, body: unknown, values: FieldValues): FieldValues | undefined {
  const cursor = valueAt(body, step.cursor);
  if (valueAt(body, step.has) !== true || typeof cursor !== 'string' || cursor === '') return undefined;
  return { ...without(values, other.field), [step.field]: cursor };
}

function offsetTurns(paging: Extract<Paging, { kind: 'offset' }>, body: unknown, values: FieldValues): Turns {
  const rows = valueAt(body, paging.rows);
  const total = plainNumber(valueAt(body, paging.total));
  const limit = wholeNumber(values[paging.limit]) ?? paging.defaultLimit;
  const offset = wholeNumber(values[paging.offset]) ?? 0;
  if (!Array.isArray(rows) || total === undefined || limit === 0) return {};
  const end = offset + rows.length;
  const isRough = isTotalRough(paging, values) && !(end === total && rows.length < limit);
  const hasNext = rows.length > 0 && (end < total || (isRough && rows.length >= limit));
  const before = Math.max(0, offset - limit);
  const isLoose = paging.sort !== undefined && isSortLoose(values[paging.sort]) && (hasNext || offset > 0);
  const sorted = isLoose && paging.sort ? { ...values, [paging.sort]: uniqueSort(values[paging.sort]) } : values;
  const of = isRough ? l10n.t('about {0}', numberText(total)) : numberText(total);
  const text = rowsText(offset, end, of);
  return {
    text: isLoose ? withSortNote(text) : text,
    ...turned('previous', offset > 0 ? { ...sorted, [paging.offset]: before } : undefined),
    ...turned('next', hasNext ? { ...sorted, [paging.offset]: end } : undefined),
  };
}

const withSortNote = (rows: string): string =>
  l10n.t('{0}. Turning pages adds _id to the sort: until then, equal rows may repeat or be missing', rows);

function rowsText(offset: number, end: number, total: string): string {
  if (end > offset) return l10n.t('Rows {0} to {1} of {2}', numberText(offset + 1), numberText(end), total);
  return offset === 0 ? l10n.t('No rows') : l10n.t('No rows from {0} on; there are {1}', numberText(offset + 1), total);
}

function numberedTurns(paging: Extract<Paging, { kind: 'page' }>, body: unknown, values: FieldValues): Turns {
  const pages = plainNumber(valueAt(body, paging.pages));
  const page = wholeNumber(values[paging.page]) ?? 1;
  if (pages === undefined) return {};
  return {
    text: l10n.t('Page {0} of {1}', numberText(page), numberText(pages)),
    ...turned('previous', page > 1 ? { ...values, [paging.page]: Math.min(page - 1, Math.max(pages, 1)) } : undefined),
    ...turned('next', page < pages ? { ...values, [paging.page]: page + 1 } : undefined),
  };
}

/** @param next what the answer gives for `field` to continue with */
function tokenTurns(next: unknown, field: string, values: FieldValues, trail: Trail): Turns {
  const isOnFirst = trail.length === 0;
  const before = trail.at(-1);
  // Beginning in the middle, by a token that was typed, nobody knows how many are before.
  const isCounted = isOnFirst ? !values[field] : trail[0] === null;
  return {
    ...(isCounted && { text: l10n.t('Page {0}', numberText(trail.length + 1)) }),
    ...turned('previous', isOnFirst ? undefined : { ...without(values, field), ...(before && { [field]: before }) }),
    ...turned('next', typeof next === 'string' && next !== '' ? { ...values, [field]: next } : undefined),
  };
}

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;

const without = (values: FieldValues, name: string): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));

/** Whether the total that an answer gives is no more than rough for these values. */
export function isTotalRough(paging: Paging | undefined, values: FieldValues): boolean {
  if (paging?.kind !== 'offset' || paging.roughWith === undefined) return false;
  const value = values[paging.roughWith];
  return value !== undefined && value !== '';
}
