import type { SandboxCall } from '../../../core/sandbox/call';
import { jsonReply, type Reply, type TextReply } from '../../../core/sandbox/reply';
import { cachePer } from '../../../core/sandbox/replyCache';
import type { Table } from './dataset';
import { ckanError, validationError, wrappedError } from './errors';
import { queryRows } from './queryRows';
import { readRowQuery, type RowQuery } from './rowQuery';
import type { DatagovsgWorld } from './world';

/** https://guide.data.gov.sg/developer-guide/dataset-apis/search-and-filter-within-dataset */
const defaultLimit = 100;

/** Where https://github.com/opengovsg/isomer caps its pages; the real threshold is not known. */
const answerLimitBytes = 4 * 1024 * 1024;

export function datastoreSearch({ datasets }: DatagovsgWorld, call: SandboxCall): Reply | Promise<Reply> {
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
  const answers = answersOf(table);
  const known = answers.find(call.target);
  if (known) return known;
  const query = readRowQuery(call.values, table.columns);
  if (!query.ok) return validationError(query.error);
  return found(call, table, query.value).then(reply => answers.keep(call.target, reply));
}

/** A table never changes, and the address of a call says all of it. */
const answersOf = cachePer<Table>();

async function found(call: SandboxCall, table: Table, query: RowQuery): Promise<Reply> {
  const { resource_id, offset, limit = defaultLimit } = call.values;
  const part = { offset: Number(offset ?? 0), limit: Number(limit) };
  const rows = await queryRows(table, query, { ...part, most: mostRecords(query.fields) });
  if (!rows) return tooLong();
  const { total, records } = rows;
  const types = new Map(table.columns.map(column => [column.name, column.type as string]));
  const fields = query.fields.map(id => ({ type: types.get(id) ?? 'int4', id }));
  const nextOffset = part.offset + part.limit;
  const _links = linksOf(call.target, nextOffset);
  const result = { resource_id, fields, records, total, limit, offset, _links }; // an offset that was not sent is left out
  const guesses = [
    ...(nextOffset < total ? [] : ['link to rows after the last one']),
    ...(query.patterns.length > 0 ? ['that a pattern matches a part, and % anything'] : []),
  ];
  return withinLimit(jsonReply(200, { success: true, result }, ...guesses));
}

function withinLimit(reply: TextReply): Reply {
  if (Buffer.byteLength(reply.body) > answerLimitBytes) return tooLong();
  return { ...reply, headers: { 'cache-control': 'max-age=300' } };
}

/** More cannot fit, whatever their values are: every record repeats the names, each with quotes, a colon and a comma. */
const mostRecords = (fields: readonly string[]): number =>
  answerLimitBytes / fields.reduce((bytes, name) => bytes + Buffer.byteLength(name) + 4, 1);

const tooLong = (): Reply => jsonReply(413, { message: 'Request Too Long' }, 'threshold and body of 413');

/** Paths on the same host, as CKAN makes them: `next` is there even after the last row. */
function linksOf(target: string, nextOffset: number): { start: string; next: string } {
  const { pathname, searchParams } = new URL(target, 'http://any.host');
  searchParams.delete('offset');
  const start = `${pathname}?${searchParams.toString()}`;
  return { start, next: `${start}&offset=${nextOffset}` };
}
