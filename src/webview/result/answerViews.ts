import type { Answer } from '../../core/calls/types';
import type { TableHint } from '../../shared/protocol';
import { type AnswerTable, answerTable } from './answerTable';
import { type JsonLine, jsonLines } from './jsonLines';

export type ResponseMode = 'table' | 'json' | 'raw';

/** The ways in which one answer's body can be looked at, the best one first. Raw is always there. */
export interface AnswerViews {
  modes: readonly ResponseMode[];
  table?: AnswerTable;
  json?: readonly JsonLine[];
}

/** A table needs the whole answer; the beginning of JSON can still be read as JSON. */
export function answerViews(answer: Answer, hint: TableHint | undefined, isCut = false): AnswerViews {
  const json = jsonLines(answer.body, isCut);
  const table = json && hint && answerTable(answer.body, hint);
  return {
    modes: [...(table ? (['table'] as const) : []), ...(json ? (['json'] as const) : []), 'raw'],
    ...(table && { table }),
    ...(json && { json }),
  };
}
