import { settledBy } from '../../core/calls/attempts';
import type { Begun } from '../../core/calls/idempotencyKeys';
import type { CallOutcome } from '../../core/model/callOutcome';
import type { Exchange, FieldValues, Plan } from '../../core/model/exchange';
import { checkValues } from '../../core/model/checkValues';
import type { Problem } from '../../core/model/problem';
import { frozenPlan } from '../../core/calls/frozenPlan';
import { unreachable } from '../../core/unreachable';
import type { ToView } from '../../shared/protocol';
import type { App } from '../app';
import { cleanErrorText } from '../platform/cleanText';
import type { PanelModel } from './panelModel';
import { qrCodeOf } from './payQrCode';
import { services } from '../../services';

/** Milliseconds between two reports of progress: often enough for the eye, seldom enough not to slow the call. */
const progressEveryMs = 100;

/** What calls need of their panel. */
export interface PanelPorts {
  post(message: ToView): Thenable<boolean>;
  /** Changes values from this side. */
  change(values: FieldValues): Promise<void>;
  /** Looks anew at what hangs on values and earlier answers. */
  renew(): Promise<void>;
  /** Gives the form the idempotency key that its values need. */
  fitKey(): Promise<void>;
}

/** Also while a question of an earlier press waits for its answer. */
export const stillCalling =
  'Not sent: the call before this one is not over yet. Wait for its answer, or cancel it, then send again.';

type NotSent = Extract<ToView, { type: 'notSent' }>;

/** @param text why; absent where the problems say it */
export const notSent = (requestId: number, problems: readonly Problem[], text?: string): NotSent => ({
  type: 'notSent',
  requestId,
  problems,
  ...(text !== undefined && { text }),
});

/** The running calls of one panel, which tell their page how they go. */
export class PanelCalls {
  private readonly pending = new Map<number, AbortController>();

  constructor(
    private readonly app: App,
    private readonly panel: PanelPorts,
  ) {}

  cancel(requestId: number): void {
    this.pending.get(requestId)?.abort();
  }

  stop(): void {
    for (const call of this.pending.values()) call.abort();
  }

  /**
   * Sends the values, which can be cancelled from the very call of this on. What is noted, confirmed and sent is one
   * frozen plan, made when it was called: whatever the user does in the form from then on is of the next call.
   */
  async send(requestId: number, model: PanelModel, values: FieldValues): Promise<void> {
    if (model.isCalling) return void (await this.panel.post(notSent(requestId, [], stillCalling)));
    const call = new AbortController();
    this.pending.set(requestId, call);
    model.calling = call;
    try {
      // Only a choice of environment or key that came before is waited for: without one the plan is made at once.
      const changed = model.isChoosing ? await model.chosen() : {};
      const plan = frozenPlan(model.planOf({ ...values, ...changed }));
      if (plan.ok) await this.sendPlan(requestId, model, plan.value, call);
      else await this.panel.post(notSent(requestId, [], plan.error));
    } catch (error) {
      // The attempt stays open: nobody knows how far it came.
      if (!model.isRetired) await this.panel.post(notSent(requestId, [], await cleanErrorText(error)));
      throw error;
    } finally {
      if (this.pending.get(requestId) === call) this.pending.delete(requestId);
      end(model, call);
    }
  }

  private async sendPlan(requestId: number, model: PanelModel, plan: Plan, call: AbortController): Promise<void> {
    // Not awaited: the page gets its messages in this order all the same.
    const fitted = this.panel.fitKey();
    const isComplete = checkValues(services, plan.operationId, plan.values).length === 0;
    const begun = isComplete ? await model.begin(plan) : undefined;
    const outcome = await this.run(requestId, model, plan, call.signal);
    await fitted;
    end(model, call);
    if (!model.isRetired) await this.finish(requestId, model, begun, outcome);
  }

  private run(requestId: number, model: PanelModel, plan: Plan, signal: AbortSignal): Promise<CallOutcome> {
    let toldAtMs = 0;
    return this.app.caller.run(plan, {
      signal,
      onSending: () => {
        model.busy = { requestId, startedAt: new Date().toISOString() };
        // Not awaited, here and below: a hidden page gets the state when it is shown again.
        void this.panel.post({ type: 'busy', ...model.busy });
      },
      onProgress: receivedBytes => {
        if (performance.now() - toldAtMs < progressEveryMs) return;
        toldAtMs = performance.now();
        void this.panel.post({ type: 'progress', requestId, receivedBytes });
      },
      onWaiting: waiting => void this.panel.post({ type: 'waiting', requestId, waiting }),
    });
  }

  private async finish(requestId: number, model: PanelModel, begun: Begun | undefined, outcome: CallOutcome) {
    if (outcome.kind === 'exchange') return this.answered(requestId, model, begun, outcome.exchange);
    model.settle(begun, 'neverSent');
    await this.panel.post(notSentFor(requestId, outcome));
    await this.panel.renew();
  }

  private async answered(requestId: number, model: PanelModel, begun: Begun | undefined, exchange: Exchange) {
    const shown = model.keep(exchange);
    const changed = model.settle(begun, settledBy(model.operation, exchange, begun?.isRepeat === true));
    await this.panel.post({ type: 'exchange', requestId, exchange: shown });
    if (Object.keys(changed).length > 0) await this.panel.change(changed);
    else await this.panel.renew();
    await this.addQrCode(requestId, model, exchange);
  }

  /** Afterwards: the answer is not held back for a picture. */
  private async addQrCode(requestId: number, model: PanelModel, exchange: Exchange): Promise<void> {
    const qrCodeDataUri = await qrCodeOf(this.app, exchange);
    const shown = model.shownExchange;
    // Another answer may have come meanwhile.
    if (qrCodeDataUri === undefined || shown?.exchange.id !== exchange.id || !shown.payLink) return;
    const payLink = { ...shown.payLink, qrCodeDataUri };
    await this.panel.post({ type: 'exchange', requestId, exchange: model.show({ ...shown, payLink }) });
  }
}

/** The next call may have begun while the last words of this one are still said. */
function end(model: PanelModel, call: AbortController): void {
  if (model.calling !== call) return;
  model.calling = undefined;
  model.busy = undefined;
}

function notSentFor(requestId: number, outcome: Exclude<CallOutcome, { kind: 'exchange' }>): NotSent {
  switch (outcome.kind) {
    case 'refused':
      return notSent(requestId, outcome.problems);
    case 'declined':
      return notSent(requestId, [], 'Not sent. Nothing left this machine.');
    case 'cancelled':
      return notSent(requestId, [], 'Not sent.');
    default:
      return unreachable(outcome);
  }
}
