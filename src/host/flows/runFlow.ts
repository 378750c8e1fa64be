import * as l10n from '@vscode/l10n';
import { checkInputs } from '../../core/flows/checkInputs';
import type { AnyFlow, FlowProgress } from '../../core/flows/flow';
import type { FlowRun } from '../../core/flows/flowPorts';
import type { CutOffFlow } from '../../core/flows/flowJournal';
import { runChecked, type FlowEnd } from '../../core/flows/runFlow';
import { services } from '../../services';
import type { App } from '../app';
import { cancellableProgress, type Progress } from '../platform/cancellableProgress';
import { showError, showWarning } from '../platform/messages';
import { plainText } from '../platform/plainText';
import { showEnd } from './flowReports';
import { flowSurroundings } from './flowSurroundings';
import type { MakeFlowView } from './flowView';

/** What running a flow in a window needs. */
export type FlowParts = Pick<App, 'caller' | 'flows' | 'log' | 'progress' | 'reports'>;

export interface FlowRunOptions {
  /** The note that is resumed. */
  resumed?: CutOffFlow;
  makeView?: MakeFlowView;
}

/**
 * Runs any flow with a notification of how far it is, which can cancel it, and reports at the end what was received or what failed.
 * @returns its end; undefined when what it was given does not fit
 */
export async function runFlow(
  app: FlowParts,
  { flow: id, inputs }: FlowRun,
  options: FlowRunOptions = {},
): Promise<unknown> {
  const flow = await services.findFlow(id);
  if (!flow) throw new Error(`No service has a flow ${id}`);
  const checked = checkInputs<unknown>(flow, inputs);
  if (!checked.ok) return void showError(l10n.t('Nothing was done. {0}', checked.error)); // not awaited: nothing to choose
  const result = await cancellableProgress(flow.title(checked.value), (progress, signal) =>
    run(app, { flow, inputs: checked.value, options }, progress, signal),
  );
  const acts = { run: (next: FlowRun) => runFlow(app, next), discard: (left: FlowRun) => discardFlow(app, left) };
  if (result.report) showEnd(app, result.report, acts);
  return result.end;
}

/** Resumes what was interrupted, in this window or another. */
export const resumeFlow = (app: FlowParts, cutOff: CutOffFlow): Promise<unknown> =>
  runFlow(app, cutOff.note.run, { resumed: cutOff });

/** The message that offers it may be an old one: what has been resumed since is kept. @param id of the note, if it is known */
export async function discardFlow(app: Pick<App, 'flows'>, run: FlowRun, id?: string): Promise<void> {
  const problem = await (await app.flows.journal()).discard(run, id);
  if (problem !== undefined) void showWarning(problem); // not awaited: there is nothing to choose
}

interface Started {
  flow: AnyFlow;
  /** Checked. */
  inputs: unknown;
  options: FlowRunOptions;
}

async function run(
  app: Pick<App, 'caller' | 'flows' | 'log'>,
  { flow, inputs, options: { resumed, makeView } }: Started,
  progress: Progress,
  signal: AbortSignal,
): Promise<FlowEnd<unknown>> {
  const stop = new AbortController();
  const view = makeView?.(() => stop.abort());
  const either = AbortSignal.any([signal, stop.signal]);
  either.addEventListener('abort', () => view?.cancelled());
  const shown = new ShownProgress(progress, text => view?.show(text));
  try {
    const ended = await runChecked(flow, inputs, {
      ...{ surroundings: flowSurroundings(app, view), signal: either, journal: await app.flows.journal() },
      ...(resumed && { resumed }),
      onProgress: step => shown.show(step),
      log: line => app.log.warn(line),
    });
    view?.ended(ended.end);
    return ended;
  } catch (error) {
    view?.broke();
    throw error;
  }
}

/** The notification's line and bar. */
class ShownProgress {
  private shownPercent = 0;

  constructor(
    private readonly progress: Progress,
    private readonly alsoShow: (text: string) => void,
  ) {}

  show({ text, share = 0 }: FlowProgress): void {
    const message = plainText(text);
    const increment = Math.max(0, 100 * share - this.shownPercent);
    this.shownPercent += increment;
    this.progress.report({ message, ...(increment > 0 && { increment }) });
    this.alsoShow(message);
  }
}
