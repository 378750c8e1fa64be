import type { SandboxCall } from '../call';
import { jsonReply, type Reply, type TextReply } from '../reply';
import { cachePer } from '../replyCache';
import type { Table } from './dataset';
import { ckanError, validationError, wrappedError } from './errors';
import { queryRows } from './queryRows';
import { readRowQuery, type RowQuery } from './rowQuery';
import type { DatagovsgWorld } from './world';

/** https://guide.data.gov.sg/developer-guide/dataset-apis/search-and-filter-within-dataset */
const defaultLimit = 100;

/** Where https://github.com/opengovsg/isomer caps its pages; the real threshold is not known. */
const answerLimitBytes = 4 * 1024 * 1024;

export function datastoreSearch({ datasets }: DatagovsgWorld, call: SandboxCall): Reply {
  const dataset = datasets.find(call.values['resource_id']);
  if (!dataset) {
    const message = `Not found: Resource "${String(call.values['resource_id'])}" was not found.`;
    return ckanError(404, 'Not Found Error', { message }, 'body for an unknown id');
  }
  if (!dataset.table) {
    const error = { code: 4, name: 'ERROR_PARAMS', errorMsg: 'This dataset has no rows that can be searched' };
    return wrappedError(400, error, 'status and body for a dataset that is not tabular');
  }
  const { table } = dataset;
  return answersOf(table).get(call.target, () => {
    const query = readRowQuery(call.values, table.columns);
    return query.ok ? found(call, table, query.value) : validationError(query.error);
  });
}

/** A table never changes, and the address of a call says all of it. */
const answersOf = cachePer<Table>();

function found(call: SandboxCall, table: Table, query: RowQuery): Reply {
  const { resource_id, offset, limit = defaultLimit } = call.values;
  const { total, records } = queryRows(table, query, { offset: Number(offset ?? 0), limit: Number(limit) });
  const types = new Map(table.columns.map(column => [column.name, column.type as string]));
  const fields = query.fields.map(id => ({ type: types.get(id) ?? 'int4', id }));
  const nextOffset = Number(offset ?? 0) + Number(limit);
  const _links = linksOf(call.target, nextOffset);
  const result = { resource_id, fields, records, total, limit, offset, _links }; // an offset that was not sent is left out
  const guesses = nextOffset < total ? [] : ['link to rows after the last one'];
  return withinLimit(jsonReply(200, { success: true, result }, ...guesses));
}

function withinLimit(reply: TextReply): Reply {
  if (Buffer.byteLength(reply.body) > answerLimitBytes) {
    return jsonReply(413, { message: 'Request Too Long' }, 'threshold and body of 413');
  }
  return { ...reply, headers: { 'cache-control': 'max-age=300' } };
}

/** Paths on the same host, as CKAN makes them: `next` is there even after the last row. */
function linksOf(target: string, nextOffset: number): { start: string; next: string } {
  const { pathname, searchParams } = new URL(target, 'http://any.host');
  searchParams.delete('offset');
  const start = `${pathname}?${searchParams.toString()}`;
  return { start, next: `${start}&offset=${nextOffset}` };
}
