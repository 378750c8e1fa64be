import * as l10n from '@vscode/l10n';
import type { CallOutcome } from '../../../core/model/callOutcome';
import type { Plan } from '../../../core/model/exchange';
import { failed, ok, type Result } from '../../../core/model/result';
import type { ExportStep } from './downloadSteps';
import { readExportAnswer, type ExportAnswer } from './downloadAnswers';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { Steps } from '../../../core/flows/steps';
import type { FlowInputsOf } from '../generated/flowTypes';
import { plural } from '../../../shared/text/counts';

/** What to export. */
export type ExportInputs = Pick<
  FlowInputsOf['download'],
  'environment' | 'keyId' | 'datasetId' | 'format' | 'columnNames' | 'filters'
>;

/** Rows to export, as the API takes them. */
export type ExportCondition = NonNullable<ExportInputs['filters']>[number];

/** Milliseconds. */
export interface ExportPace {
  /** Each poll counts against the limit of downloads, two in 10 s without a key: reference sheet 3.7. */
  pollMs: number;
  /** A 57 MB export took about 3 minutes; clients allow 10 (the same place). */
  ceilingMs: number;
}

export const defaultPace: ExportPace = { pollMs: 5_000, ceilingMs: 600_000 };

/** The stand-in makes small exports in two seconds. */
export const sandboxPace: ExportPace = { ...defaultPace, pollMs: 2_500 };

export type ExportFailure = { kind: 'cancelled' } | { kind: 'export'; text: string };

export interface ExportLink {
  link: string;
  /** Where the running sandbox is, when the call went there. */
  sandboxOrigin?: string;
}

/** Passing problems in a row that are waited out. */
const maxProblems = 3;

/**
 * Has a file made of a dataset, and waits for it. Both calls have the same body, or the second would ask for another export.
 * @returns the presigned link, a secret
 */
export async function* exportLink(
  inputs: ExportInputs,
  ports: FlowPorts,
  pace: ExportPace = inputs.environment === 'sandbox' ? sandboxPace : defaultPace,
): Steps<ExportStep, Result<ExportLink, ExportFailure>> {
  const startedMs = ports.now();
  // Exports of other formats exist already (the same place).
  let phase: ExportStep['phase'] =
    inputs.format === undefined || inputs.format.toUpperCase() === 'CSV' ? 'initiate' : 'poll';
  for (let polls = 0, problems = 0, state: string | undefined; ;) {
    yield { phase, polls, ...(state !== undefined && { state }) };
    const { answer, sandboxOrigin } = await ask(phase, inputs, ports);
    if (answer.kind === 'ready')
      return ok({ link: answer.link, ...(sandboxOrigin !== undefined && { sandboxOrigin }) });
    if (answer.kind === 'cancelled') return failed(answer);
    if (answer.kind === 'failed') return failed({ kind: 'export', text: answer.text });
    problems = answer.kind === 'passing' ? problems + 1 : 0;
    if (answer.kind === 'passing' && problems > maxProblems) return failed({ kind: 'export', text: answer.text });
    if (answer.kind === 'notYet') state = answer.state ?? state;
    // An export that could not be started is started again; one that was is only polled.
    if (answer.kind === 'notYet') phase = 'poll';
    polls++;
    if (ports.now() - startedMs + pace.pollMs > pace.ceilingMs)
      return failed({ kind: 'export', text: tooLong(pace, state) });
    if (!(await waited(pace.pollMs, ports))) return failed({ kind: 'cancelled' });
  }
}

async function ask(
  phase: ExportStep['phase'],
  inputs: ExportInputs,
  ports: FlowPorts,
): Promise<{ answer: ExportAnswer; sandboxOrigin?: string }> {
  let links: ReadonlyMap<string, string> = new Map();
  const outcome = await ports.call(planOf(phase, inputs), { onLinks: found => (links = found) });
  if (ports.signal.aborted) return { answer: { kind: 'cancelled' } };
  return { answer: readExportAnswer(outcome, links), ...originOf(outcome) };
}

function planOf(
  phase: ExportStep['phase'],
  { environment, keyId, datasetId, columnNames, filters }: ExportInputs,
): Plan {
  const values = {
    datasetId,
    ...(columnNames?.length && { columnNames }),
    ...(filters?.length && { filters }),
  };
  const operationId = phase === 'initiate' ? 'initiateDownload' : 'pollDownload';
  return { operationId, environment, values, ...(keyId !== undefined && { keyId }) };
}

function originOf(outcome: CallOutcome): { sandboxOrigin?: string } {
  if (outcome.kind !== 'exchange' || outcome.exchange.request.environment !== 'sandbox') return {};
  return { sandboxOrigin: new URL(outcome.exchange.request.url).origin };
}

/** @returns false when the wait was cancelled */
async function waited(ms: number, ports: FlowPorts): Promise<boolean> {
  try {
    await ports.wait(ms);
    return true;
  } catch (error) {
    if (ports.signal.aborted) return false;
    throw error;
  }
}

function tooLong({ ceilingMs }: ExportPace, state: string | undefined): string {
  const time = plural(Math.round(ceilingMs / 60_000), n => ({
    one: l10n.t('{0} minute', n),
    other: l10n.t('{0} minutes', n),
  }));
  const end =
    state === undefined
      ? l10n.t('The service had no file after {0}.', time)
      : l10n.t('The service had no file after {0}, and last reported {1}.', time, state);
  return `${end} ${l10n.t('Large exports take a while: resume later, or request less data.')}`;
}
