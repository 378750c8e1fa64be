import * as l10n from '@vscode/l10n';
import { datagovsgProfile } from '../profile';
import type { CallOutcome } from '../../../core/model/callOutcome';
import { parseJson } from '../../../core/parseJson';
import { valueAt } from '../../../shared/json/pointer';
import { callAnswer, causeText } from '../../../core/model/callAnswer';

/** What an answer about an export says. */
export type ExportAnswer =
  | { kind: 'ready'; link: string }
  /** `state` is the service's own word, if it gave one: which words there are is not known but for the last. */
  | { kind: 'notYet'; state?: string }
  /** Not this time, but it may well work later. */
  | { kind: 'passing'; text: string }
  | { kind: 'cancelled' }
  | { kind: 'failed'; text: string };

/** Where the link stands; that it is there is what says that the export is ready (reference sheet 3.7). */
const linkPointer = '/data/url';

/** Words that failed exports are likely to be named by; clients match on the same. */
const failing = /FAIL|ERROR/i;

/** @param links the presigned links of the answer, which its exchange no longer has */
export function readExportAnswer(outcome: CallOutcome, links: ReadonlyMap<string, string>): ExportAnswer {
  const called = callAnswer(outcome);
  if (called.kind === 'cancelled') return { kind: 'cancelled' };
  if (called.kind === 'refused') return { kind: 'failed', text: called.text };
  if (called.kind === 'noAnswer') return { kind: 'passing', text: called.text };
  const found = causeText(called.exchange) ?? l10n.t('The service did not answer.');
  const { status, body } = called.answer;
  const document = parseJson(body);
  const said = messageIn(document);
  if (status === 429 || status >= 500)
    return { kind: 'passing', text: `${l10n.t('The service answered with status {0}.', status)} ${said ?? found}` };
  if (status < 200 || status >= 300 || isMarkedFailed(document)) {
    return {
      kind: 'failed',
      text: `${l10n.t('The service refused the request (status {0}).', status)} ${said ?? found}`,
    };
  }
  return stateIn(document, links, said);
}

function stateIn(document: unknown, links: ReadonlyMap<string, string>, said: string | undefined): ExportAnswer {
  const state = textAt(document, '/data/status');
  if (state !== undefined && failing.test(state)) {
    const why = said ?? textAt(document, '/data/message') ?? '';
    return { kind: 'failed', text: `${l10n.t('The export failed: the service reports {0}.', state)} ${why}`.trim() };
  }
  const link = links.get(linkPointer);
  if (link !== undefined) return { kind: 'ready', link };
  return { kind: 'notYet', ...(state !== undefined && { state }) };
}

/** A success in its status may still be a failure by its code. */
const isMarkedFailed = (document: unknown): boolean => {
  const code = valueAt(document, '/code');
  return code !== undefined && code !== 0;
};

const messageIn = (document: unknown): string | undefined =>
  datagovsgProfile.errorMessages.map(pointer => textAt(document, pointer)).find(text => text !== undefined);

function textAt(document: unknown, pointer: string): string | undefined {
  const value = valueAt(document, pointer);
  return typeof value === 'string' && value !== '' ? value.slice(0, 300) : undefined;
}
