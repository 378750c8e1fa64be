import * as l10n from '@vscode/l10n';
import { datagovsgProfile } from '../profile';
import type { CallOutcome } from '../../../core/model/callOutcome';
import type { RowsStopped } from './rowTypes';
import type { Row, RowColumn } from './rowTypes';
import { exactJson, type Repeat } from '../../../shared/json/exactJson';
import { plainNumber } from '../../../shared/json/exactNumber';
import { isTooLargeToParse } from '../../../shared/json/parseBound';
import { valueAt } from '../../../shared/json/pointer';
import { callAnswer, causeText } from '../../../core/model/callAnswer';

/** What one call of a row search gave. */
export type RowsAnswer =
  | { kind: 'rows'; columns: readonly RowColumn[]; rows: readonly Row[]; total: number; repeats: readonly Repeat[] }
  /** For the service or for our own bound: fewer rows may pass. */
  | { kind: 'tooLarge' }
  /** The service refuses the query. */
  | { kind: 'refused'; stopped: RowsStopped }
  | { kind: 'stopped'; stopped: RowsStopped };

export function readRows(outcome: CallOutcome): RowsAnswer {
  const called = callAnswer(outcome);
  if (called.kind === 'refused')
    return stopped({ kind: 'stopped', reason: called.text || l10n.t('The rows were not requested.') });
  const { exchange } = called;
  if (called.kind === 'cancelled') return stopped({ kind: 'stopped', ...(exchange && { exchange }) });
  if (called.kind === 'noAnswer') {
    if (called.failure.kind === 'tooLarge') return { kind: 'tooLarge' };
    return stopped({ kind: 'stopped', reason: called.text, exchange: called.exchange });
  }
  const { status, body } = called.answer;
  if (status === 413) return { kind: 'tooLarge' };
  const rows = Math.floor(status / 100) === 2 ? rowsIn(body) : undefined;
  if (rows) return rows;
  if (status < 300 && isTooLargeToParse(body)) return { kind: 'tooLarge' };
  const reason = causeText(called.exchange) ?? l10n.t('The answer contains no rows.');
  const end: RowsStopped = { kind: 'stopped', reason, exchange: called.exchange };
  return status === 400 || status === 409 || status === 422 ? { kind: 'refused', stopped: end } : stopped(end);
}

const stopped = (end: RowsStopped): RowsAnswer => ({ kind: 'stopped', stopped: end });

function rowsIn(body: string): Extract<RowsAnswer, { kind: 'rows' }> | undefined {
  const table = datagovsgProfile.operations.datastoreSearch.table;
  const read = isTooLargeToParse(body) ? undefined : exactJson(body);
  const rows = table && valueAt(read?.value, table.rows);
  const total = table?.total === undefined ? undefined : plainNumber(valueAt(read?.value, table.total));
  if (!read || !Array.isArray(rows) || total === undefined || !rows.every(isRow)) return undefined;
  const columns = table?.columns === undefined ? undefined : valueAt(read.value, table.columns);
  return { kind: 'rows', columns: columnsIn(columns, rows[0]), rows, total, repeats: read.repeats };
}

/** As declared; an answer that declares none still has names. */
function columnsIn(declared: unknown, first: Row | undefined): readonly RowColumn[] {
  if (!Array.isArray(declared)) return Object.keys(first ?? {}).map(id => ({ id, type: 'text' }));
  return (declared as readonly unknown[]).flatMap(column => {
    const { id, type } = Object(column) as Record<string, unknown>;
    return typeof id === 'string' ? [{ id, type: typeof type === 'string' ? type : 'text' }] : [];
  });
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);
