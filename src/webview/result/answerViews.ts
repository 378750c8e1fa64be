import * as l10n from '@vscode/l10n';
import type { Answer } from '../../core/model/exchange';
import { exactJson, type Repeat } from '../../shared/json/exactJson';
import { jsonMistake } from '../../shared/json/jsonMistake';
import { isTooLargeToParse } from '../../shared/json/parseBound';
import { plural } from '../../shared/text/counts';
import type { TableHint } from '../../shared/protocol';
import { type AnswerTable, answerTable } from './answerTable';
import { type JsonLine, jsonLines } from './jsonLines';

export type ResponseMode = 'table' | 'json' | 'raw';

/** The ways in which one answer's body can be shown, the best one first. Raw is always there. */
export interface AnswerViews {
  modes: readonly ResponseMode[];
  table?: AnswerTable;
  json?: readonly JsonLine[];
  /** What is not as it should be with the text itself. */
  note?: string;
}

/** A table needs the whole answer; the beginning of JSON can still be read as JSON. */
export function answerViews(answer: Answer, hint: TableHint | undefined, isCut = false): AnswerViews {
  const { body } = answer;
  if (isTooLargeToParse(body)) return { modes: ['raw'], ...(/^\s*[[{]/.test(body) && { note: tooLarge() }) };
  const json = jsonLines(body, isCut);
  const read = isCut || !json ? undefined : exactJson(body);
  const table = read && hint && answerTable(read.value, hint);
  const note = read ? repeatText(read.repeats, table !== undefined) : json ? undefined : mistakeText(answer);
  return {
    modes: [...(table ? (['table'] as const) : []), ...(json ? (['json'] as const) : []), 'raw'],
    ...(table && { table }),
    ...(json && { json }),
    ...(note !== undefined && { note }),
  };
}

const tooLarge = (): string =>
  l10n.t(
    'Only the text is shown: as JSON it is too long or too deeply nested to be laid out here. Request less (limit, fields, filters) to see it as JSON or as a table.',
  );

function repeatText([first, ...more]: readonly Repeat[], hasTable: boolean): string | undefined {
  if (!first) return undefined;
  const repeated = l10n.t('“{name}” appears more than once in an object: line {line}, column {column}.', {
    ...{ name: first.name, line: first.line, column: first.column },
  });
  const others = plural(more.length, n => ({
    one: l10n.t('The same is true of {0} more name.', n),
    other: l10n.t('The same is true of {0} more names.', n),
  }));
  const shown = hasTable
    ? l10n.t('The table shows the last value; JSON and Raw show all.')
    : l10n.t('All values are shown; most programs take the last one.');
  return [repeated, ...(more.length > 0 ? [others] : []), shown].join(' ');
}

/** Where a text that means to be JSON is none. */
function mistakeText({ body, headers }: Answer): string | undefined {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  if (body === '' || !(/json/i.test(type) || /^\s*[{[]/.test(body)) || /^\s*</.test(body)) return undefined;
  const mistake = jsonMistake(body);
  if (!mistake) return undefined;
  const { line, column, message } = mistake;
  return l10n.t('This is not JSON: line {line}, column {column}. {message}', { line, column, message });
}
