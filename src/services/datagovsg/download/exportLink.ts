import type { EnvironmentId } from '../../../core/model/operation';
import type { CallOutcome } from '../../../core/calls/callPorts';
import type { Plan, Waiting } from '../../../core/model/exchange';
import { failed, ok, type Result } from '../../../core/model/result';
import { readExportAnswer, type ExportAnswer } from './downloadAnswers';
import type { FlowPorts } from '../../../core/flows/flowPorts';

/** Rows to export, as the API takes it. */
export interface ExportCondition {
  columnName: string;
  type: 'EQ' | 'LIKE' | 'ILIKE';
  value: string;
}

/** What is to be exported. */
export interface ExportWish {
  environment: EnvironmentId;
  keyId?: string;
  datasetId: string;
  /** As the catalogue names it; absent when it is not known. */
  format?: string;
  columnNames?: readonly string[];
  filters?: readonly ExportCondition[];
}

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

export interface ExportEvents {
  signal?: AbortSignal;
  onState?: (state: { phase: 'initiate' | 'poll'; state?: string; polls: number }) => void;
  onWaiting?: (waiting: Waiting | undefined) => void;
}

export type ExportFailure = { kind: 'cancelled' } | { kind: 'export'; text: string };

export interface ExportLink {
  link: string;
  /** Where the running sandbox is, when the call went there. */
  sandboxOrigin?: string;
}

/** Passing troubles in a row that are waited out. */
const maxTroubles = 3;

/**
 * Has a file made of a dataset, and waits for it. Both calls have the same body, or the second would ask for another export.
 * @returns the presigned link, a secret
 */
export async function exportLink(
  wish: ExportWish,
  ports: FlowPorts,
  events: ExportEvents = {},
  pace: ExportPace = wish.environment === 'sandbox' ? sandboxPace : defaultPace,
): Promise<Result<ExportLink, ExportFailure>> {
  const startedMs = ports.now();
  // Exports of other formats exist already (the same place).
  let phase: 'initiate' | 'poll' =
    wish.format === undefined || wish.format.toUpperCase() === 'CSV' ? 'initiate' : 'poll';
  for (let polls = 0, troubles = 0, state: string | undefined; ;) {
    events.onState?.({ phase, polls, ...(state !== undefined && { state }) });
    const { answer, sandboxOrigin } = await ask(phase, wish, ports, events);
    if (answer.kind === 'ready')
      return ok({ link: answer.link, ...(sandboxOrigin !== undefined && { sandboxOrigin }) });
    if (answer.kind === 'cancelled') return failed(answer);
    if (answer.kind === 'failed') return failed({ kind: 'export', text: answer.text });
    troubles = answer.kind === 'passing' ? troubles + 1 : 0;
    if (answer.kind === 'passing' && troubles > maxTroubles) return failed({ kind: 'export', text: answer.text });
    if (answer.kind === 'notYet') state = answer.state ?? state;
    // An export that could not be begun is begun again; one that was is only asked about.
    if (answer.kind === 'notYet') phase = 'poll';
    polls++;
    if (ports.now() - startedMs + pace.pollMs > pace.ceilingMs)
      return failed({ kind: 'export', text: tooLong(pace, state) });
    if (!(await waited(pace.pollMs, ports, events.signal))) return failed({ kind: 'cancelled' });
  }
}

async function ask(
  phase: 'initiate' | 'poll',
  wish: ExportWish,
  ports: FlowPorts,
  { signal, onWaiting }: ExportEvents,
): Promise<{ answer: ExportAnswer; sandboxOrigin?: string }> {
  let links: ReadonlyMap<string, string> = new Map();
  const outcome = await ports.call(planOf(phase, wish), {
    ...(signal && { signal }),
    ...(onWaiting && { onWaiting }),
    onLinks: found => (links = found),
  });
  if (signal?.aborted) return { answer: { kind: 'cancelled' } };
  return { answer: readExportAnswer(outcome, links), ...originOf(outcome) };
}

function planOf(phase: 'initiate' | 'poll', { environment, keyId, datasetId, columnNames, filters }: ExportWish): Plan {
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
async function waited(ms: number, ports: FlowPorts, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await ports.wait(ms, signal);
    return true;
  } catch (error) {
    if (signal?.aborted) return false;
    throw error;
  }
}

const tooLong = ({ ceilingMs }: ExportPace, state: string | undefined): string =>
  `The service had no file after ${Math.round(ceilingMs / 60_000)} minutes` +
  `${state === undefined ? '' : ` and last said ${state}`}. Large exports take long: resume later, or ask for less.`;
