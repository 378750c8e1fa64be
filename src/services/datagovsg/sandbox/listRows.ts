import type { SandboxCall } from '../../../core/sandbox/call';
import type { Reply } from '../../../core/sandbox/reply';
import { notFound, wrapped, wrappedError } from './errors';
import type { DatagovsgWorld } from './world';

/** Ours: what the real service takes when no limit is given, and at most, is not known. */
const defaultLimit = 10;
const mostRows = 1000;

/** Rows from a cursor on, as https://github.com/harrytran001/publicsgdata has them in its fixtures. */
export function listRows({ datasets }: DatagovsgWorld, call: SandboxCall): Reply {
  const dataset = datasets.find(call.values['datasetId']);
  if (!dataset) return notFound('Dataset');
  if (!dataset.table) {
    const error = { code: 4, name: 'ERROR_PARAMS', errorMsg: 'This dataset has no rows' };
    return wrappedError(400, error, 'status and body for a dataset that is not tabular');
  }
  const { columns, rows } = dataset.table;
  const { limit = defaultLimit, 'idCursor[value]': after = '0' } = call.values;
  const count = Math.min(Number(limit), mostRows);
  const from = Math.min(Number(after), rows.count);
  const listed = rows
    .slice(from, from + count)
    .map(row => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? ''])));
  const end = from + listed.length;
  const next = new URLSearchParams({ 'idCursor[value]': String(end), limit: String(count) }).toString();
  const links = end < rows.count ? { next } : {};
  const data = { datasetId: dataset.id, datasetName: dataset.name, limit: count, rows: listed, links };
  return wrapped(data, 'the default limit and the largest one', 'that links is empty after the last row');
}
