import * as l10n from '@vscode/l10n';
import { datagovsgProfile } from '../profile';
import type { EnvironmentId } from '../../../core/model/operation';
import type { FieldValues } from '../../../core/model/exchange';
import { isSortLoose, uniqueSort } from '../../../core/paging/uniqueSort';
import { isTotalRough } from '../../../core/paging/pageTurns';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { readRows, type RowsAnswer } from './readRows';
import { SeenIds } from './seenIds';
import { rowTyper, type Row, type RowColumn, type RowsStopped } from './rowTypes';
import { numberText, plural } from '../../../shared/text/counts';

export interface RowQuery {
  environment: EnvironmentId;
  keyId?: string;
  /** Of the row search. Its limit and offset are not used: all rows that fit are read. */
  values: FieldValues;
}

export interface PageRowsOptions {
  /** Texts of number columns become numbers, where that loses nothing. */
  isTyped?: boolean;
  /** Asked when no more rows are received, after the retries: whether to continue after those that were read. Absent: no. */
  isResumed?: (stopped: RowsStopped & { reason: string }, read: { done: number; total?: number }) => Promise<boolean>;
}

export interface RowPage {
  kind: 'rows';
  columns: readonly RowColumn[];
  rows: readonly Row[];
  /** Rows read so far, with these. */
  done: number;
  /** Rows that match the query, as the last answer says; never fewer than were read. */
  total: number;
  /** What the reader of the rows should know, new with this page. */
  notices: readonly string[];
  /** What was done for the reader, new with this page. */
  remarks?: readonly string[];
}

/** Rows of one answer that public clients found safe: https://github.com/opengovsg/isomer, reference sheet 3.5. */
const firstLimit = 5000;

/** All rows of a row search to the end, page by page; each page is a call of its own, within the rate limits. */
export async function* pageRows(
  query: RowQuery,
  ports: Pick<FlowPorts, 'call' | 'signal'>,
  options: PageRowsOptions = {},
): AsyncGenerator<RowPage | RowsStopped, void> {
  const state = stateFor(query.values);
  for (;;) {
    const step = await nextStep(query, state, ports, options);
    if (step === 'again' || (step.kind === 'stopped' && (await isResumed(step, state, options)))) continue;
    yield step;
    if (step.kind === 'stopped' || isLast(step, state)) return;
  }
}

async function isResumed({ reason, ...stopped }: RowsStopped, { done, total }: PagingState, options: PageRowsOptions) {
  if (reason === undefined || done === 0 || !options.isResumed) return false;
  return options.isResumed({ ...stopped, reason }, { done, ...(total !== undefined && { total }) });
}

interface PagingState {
  limit: number;
  done: number;
  total: number | undefined;
  /** The order of the pages; with `_id` unless the service does not take that. */
  sort: string | undefined;
  /** As the user has it. */
  ownSort: string | undefined;
  isTotalRough: boolean;
  /** The service did not sort by `_id`. */
  isLoose?: true;
  seen: SeenIds;
  /** That rows were received twice was said. */
  hasDoubles?: true;
  /** A name stood twice in a row, and that was said. */
  hasRepeats?: true;
}

const operationId = 'datastoreSearch';
const { paging } = datagovsgProfile.operations[operationId];

const stateFor = (values: FieldValues): PagingState => ({
  limit: firstLimit,
  done: 0,
  total: undefined,
  sort: uniqueSort(values['sort']),
  ownSort: typeof values['sort'] === 'string' && values['sort'].trim() !== '' ? values['sort'] : undefined,
  seen: new SeenIds(),
  isTotalRough: isTotalRough(paging, values),
});

/** Where the total is rough, the rows go on until a page has none, or is the first that is not full just there. */
function isLast({ rows }: RowPage, { done, total = 0, limit, isTotalRough }: PagingState): boolean {
  if (rows.length === 0) return true;
  return isTotalRough ? done === total && rows.length < limit : done >= total;
}

async function nextStep(
  query: RowQuery,
  state: PagingState,
  ports: Pick<FlowPorts, 'call' | 'signal'>,
  { isTyped = false }: PageRowsOptions,
): Promise<RowPage | RowsStopped | 'again'> {
  if (ports.signal.aborted) return { kind: 'stopped' };
  const { environment, keyId } = query;
  const values = pageValues(query.values, state);
  const plan = { operationId, environment, values, ...(keyId !== undefined && { keyId }) };
  const answer = readRows(await ports.call(plan, { isRetried: true }));
  switch (answer.kind) {
    case 'rows':
      return pageOf(answer, state, isTyped);
    case 'tooLarge':
      if (state.limit === 1)
        return { kind: 'stopped', reason: l10n.t('The answer is too large even with a single row.') };
      state.limit = Math.ceil(state.limit / 2);
      return 'again';
    case 'refused':
      if (state.sort === state.ownSort || state.done > 0) return answer.stopped;
      // Perhaps this dataset cannot be sorted by its row number.
      Object.assign(state, { sort: state.ownSort, isLoose: true });
      return 'again';
    case 'stopped':
      return answer.stopped;
  }
}

function pageOf(answer: Extract<RowsAnswer, { kind: 'rows' }>, state: PagingState, isTyped: boolean) {
  const { columns, rows, total } = answer;
  const notices = [
    ...noticesOf(rows.length, total, state),
    ...repeatNotice(answer, state),
    ...doublesNotice(rows, state),
  ];
  const isAdded = state.total === undefined && isSortLoose(state.ownSort) && state.sort !== state.ownSort;
  const remarks = isAdded
    ? [l10n.t('The rows are also sorted by _id, so that none is repeated or missing between two pages.')]
    : [];
  state.done += rows.length;
  state.total = total;
  const given = isTyped ? rows.map(rowTyper(columns)) : rows;
  const page = { kind: 'rows', columns, rows: given, done: state.done, notices, ...(isAdded && { remarks }) } as const;
  return { ...page, total: Math.max(total, state.done) } satisfies RowPage;
}

/** Said once: what repeats in one row does so in all. */
function repeatNotice({ repeats: [repeat] }: Extract<RowsAnswer, { kind: 'rows' }>, state: PagingState) {
  if (!repeat || state.hasRepeats) return [];
  state.hasRepeats = true;
  return [l10n.t('“{0}” occurs more than once in a row. The last value was saved.', repeat.name)];
}

/** Said once: rows that are received a second time mean that others were left out, as the order or the data changed meanwhile. */
function doublesNotice(rows: readonly Row[], state: PagingState): readonly string[] {
  const doubles = rows.filter(row => state.seen.add(row['_id'])).length;
  if (doubles === 0 || state.hasDoubles) return [];
  state.hasDoubles = true;
  return [
    l10n.t(
      'Some rows were received twice, so others may be missing: the dataset may have changed while it was read. Save the rows again.',
    ),
  ];
}

function noticesOf(found: number, total: number, state: PagingState): readonly string[] {
  const isChanged = state.total !== undefined && state.total !== total && !state.isTotalRough;
  const isShort = found === 0 && state.done < total;
  const isFirst = state.total === undefined;
  return [
    ...(isFirst && state.isLoose
      ? [
          l10n.t(
            'The service did not sort the rows by their number, so rows may be repeated or missing between two pages.',
          ),
        ]
      : []),
    ...(isChanged
      ? [
          l10n.t(
            'The number of rows changed from {0} to {1} while they were read: the dataset was changed. Rows may be repeated or missing.',
            numberText(state.total ?? 0),
            numberText(total),
          ),
        ]
      : []),
    ...(isShort ? [shortWords(state.done, total, state)] : []),
  ];
}

const shortWords = (given: number, announced: number, { isTotalRough }: PagingState): string =>
  isTotalRough
    ? plural(announced, n => ({
        one: l10n.t(
          'The service announced {0} row and returned {1}. With a text search, the announced number may be only approximate.',
          n,
          numberText(given),
        ),
        other: l10n.t(
          'The service announced {0} rows and returned {1}. With a text search, the announced number may be only approximate.',
          n,
          numberText(given),
        ),
      }))
    : l10n.t('The service returned {0} of {1} rows and then no more.', numberText(given), numberText(announced));

function pageValues(values: FieldValues, { limit, done, sort }: PagingState): FieldValues {
  return { ...values, limit, offset: done, sort };
}
