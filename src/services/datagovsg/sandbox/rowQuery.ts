import { failed, ok, type Result } from '../../../core/model/result';
import type { FieldValues } from '../../../core/model/exchange';
import type { Column } from './dataset';
import { parseJson } from '../../../core/parseJson';

/** What a `datastore_search` requests, with each column known to exist. */
export interface RowQuery {
  /** Columns to return, in the requested order. */
  fields: readonly string[];
  /** Any of these texts, by column. */
  filters: ReadonlyMap<string, ReadonlySet<string>>;
  /** A part that the column must hold, in any case. */
  patterns: readonly { column: string; pattern: string }[];
  /** Words that the column must hold; `undefined` as column: the row as a whole must hold them. */
  search: readonly { column: string | undefined; words: readonly string[] }[];
  sort: readonly { column: string; descending: boolean }[];
}

/** Texts by parameter: the body of a validation error. */
export type QueryProblems = Record<string, string[]>;

/** @param columns the table's, without `_id`, which can still be requested */
export function readRowQuery(values: FieldValues, columns: readonly Column[]): Result<RowQuery, QueryProblems> {
  const names = [...columns.map(column => column.name), '_id'];
  const query: RowQuery = {
    fields: values['fields'] === undefined ? names : listOf(values['fields']),
    filters: readFilters(values['filters']),
    patterns: readPatterns(values['filters']),
    search: readSearch(values['q']),
    sort: listOf(values['sort']).map(readSortTerm),
  };
  const asked = {
    fields: query.fields,
    filters: [...query.filters.keys(), ...query.patterns.map(each => each.column)],
    q: query.search.flatMap(term => term.column ?? []),
    sort: query.sort.map(term => term.column),
  };
  const problems = unknownColumns(asked, new Set(names));
  return Object.keys(problems).length === 0 ? ok(query) : failed(problems);
}

/** In CKAN's words, which name the column. */
function unknownColumns(asked: Readonly<Record<string, readonly string[]>>, names: ReadonlySet<string>): QueryProblems {
  const problems: QueryProblems = {};
  for (const [parameter, columns] of Object.entries(asked)) {
    const unknown = columns.filter(column => !names.has(column));
    if (unknown.length > 0) problems[parameter] = unknown.map(column => `field "${column}" not in table`);
  }
  return problems;
}

const entriesOf = (filters: unknown): [string, unknown][] =>
  Object.entries(typeof filters === 'object' && filters !== null ? filters : {});

const isPattern = (value: unknown): value is { value: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readFilters(filters: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const exact = entriesOf(filters).filter(([, value]) => !isPattern(value));
  return new Map(exact.map(([column, value]) => [column, new Set([value].flat().map(String))]));
}

/** `{"type": "ILIKE", "value": "bedok"}`, as the sample of dataset pages sends it. */
function readPatterns(filters: unknown): RowQuery['patterns'] {
  return entriesOf(filters).flatMap(([column, value]) =>
    isPattern(value) ? [{ column, pattern: String(value.value).toLowerCase() }] : [],
  );
}

/** Whether a text has a pattern as a part, where `%` stands for anything. Both sides in lower case. */
export function holdsPattern(text: string, pattern: string): boolean {
  let from = 0;
  for (const part of pattern.split('%')) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function readSearch(q: unknown): RowQuery['search'] {
  const byColumn = typeof q === 'string' ? objectIn(q) : q;
  if (typeof byColumn === 'object' && byColumn !== null) {
    return Object.entries(byColumn).map(([column, text]) => ({ column, words: wordsOf(String(text)) }));
  }
  return typeof q === 'string' ? [{ column: undefined, words: wordsOf(q) }] : [];
}

/** `q` is plain text or, for chosen columns, an object as JSON text. */
function objectIn(text: string): unknown {
  return text.trimStart().startsWith('{') ? parseJson(text) : undefined;
}

/** A last word that is neither `asc` nor `desc` stays part of the column, which then does not exist. */
function readSortTerm(term: string): RowQuery['sort'][number] {
  const match = /\s(asc|desc)$/i.exec(term);
  return {
    column: match ? term.slice(0, match.index).trimEnd() : term,
    descending: match?.[1]?.toLowerCase() === 'desc',
  };
}

function listOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  return parts.map(part => part.trim().replace(/^"(.*)"/, '$1')).filter(part => part !== '');
}

/** Whole words in lower case: runs of letters and digits of any script. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
