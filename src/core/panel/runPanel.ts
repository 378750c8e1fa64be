import * as l10n from '@vscode/l10n';
import type { CallEvents } from '../model/callOutcome';
import type { Plan } from '../model/exchange';
import { pageMessage } from './pageMessage';
import type { PanelStart } from './panelBeginning';
import type { NamedDataset } from './panelFeatures';
import type { PanelPorts } from './panelPorts';
import type { PanelEffect, PanelEvent, PanelSession } from './panelSession';
import { begun, reduce } from './session';

/** Milliseconds between two reports of progress: often enough for the eye, seldom enough not to slow the call. */
const progressEveryMs = 100;
/** Milliseconds after the last letter: a dataset's id that is being changed is not requested. */
const pauseMs = 300;

const unknownValues = (): string =>
  l10n.t('Not sent: the form contains values that no call accepts. Change them, then send again.');

/** One panel at work: it holds the state, and what the reducer asks for is done here or by the ports. */
export class RunningPanel {
  private session: PanelSession;
  private isClosed = false;
  private isChanging = false;
  /** By the id of the call. */
  private readonly calls = new Map<number, AbortController>();
  private reading: AbortController | undefined;

  constructor(
    private readonly ports: PanelPorts,
    start: PanelStart,
  ) {
    const { state, effects } = begun(start, ports.around());
    this.session = state;
    this.carryOut(effects);
  }

  /** What it shows now. */
  get state(): PanelSession {
    return this.session;
  }

  dispatch(event: PanelEvent): void {
    const { state, effects } = reduce(this.session, event, this.ports.around());
    this.session = state;
    this.carryOut(effects);
  }

  /** What the page says, which may be anything. */
  receive(message: unknown): void {
    const known = pageMessage(message);
    if (known.ok) return this.dispatch(known.value);
    const { reason, requestId } = known.error;
    this.ports.log.warn(`The call panel sent an unknown message, and nothing was done: ${reason}`);
    if (requestId !== undefined) this.dispatch({ type: 'notKnown', requestId, text: unknownValues() });
  }

  /** Something around it changed; several changes of one moment, like an answer and its place in the history, are one. */
  changedAround(): void {
    if (this.isChanging) return;
    this.isChanging = true;
    setImmediate(() => {
      this.isChanging = false;
      this.guarded(() => this.dispatch({ type: 'changedAround' }));
    });
  }

  /** The page is gone. A call that runs is cancelled, and what comes of it is still remembered. */
  close(): void {
    this.isClosed = true;
    this.dispatch({ type: 'closed' });
  }

  private carryOut(effects: readonly PanelEffect[]): void {
    for (const effect of effects) this.guarded(() => this.start(effect));
  }

  /** One effect that fails does not keep the others from being carried out. */
  private guarded(run: () => unknown): void {
    const report = (error: unknown) => this.ports.report(error);
    try {
      // Not awaited: what comes of it is said by an event.
      void Promise.resolve(run()).catch(report);
    } catch (error) {
      report(error);
    }
  }

  private start(effect: PanelEffect): unknown {
    switch (effect.type) {
      case 'post':
        return this.isClosed ? undefined : this.ports.post(effect.messages);
      case 'remember':
        return this.remember(effect);
      case 'readKeys':
        return this.readKeys(effect.readId);
      case 'run':
        return this.run(effect.callId, effect.plan);
      case 'abort':
        return this.callOf(effect.callId).abort();
      case 'pick':
        return this.pick(effect);
      case 'readColumns':
        return this.readColumns(effect.dataset);
      case 'fetchPicture':
        return this.fetchPicture(effect.exchangeId, effect.address);
      default:
        return this.ports.carryOut(effect);
    }
  }

  private async remember({ operationId, panel, callId }: Extract<PanelEffect, { type: 'remember' }>): Promise<void> {
    if (callId === undefined) return this.ports.remember(operationId, panel);
    await this.saying(callId, async () => {
      await this.ports.remember(operationId, panel);
      return { type: 'noted', callId };
    });
  }

  private async readKeys(readId: number): Promise<void> {
    try {
      const seen = await this.ports.usableKeys();
      this.dispatch({ type: 'keysRead', readId, seen });
    } catch (error) {
      this.dispatch({ type: 'keysFailed', readId, text: await this.ports.words(error) });
      throw error;
    }
  }

  /** A call may be cancelled before it is run. */
  private callOf(callId: number): AbortController {
    const known = this.calls.get(callId) ?? new AbortController();
    this.calls.set(callId, known);
    return known;
  }

  private async run(callId: number, plan: Plan): Promise<void> {
    let reportedAtMs = 0;
    const events: CallEvents = {
      signal: this.callOf(callId).signal,
      onSending: () => this.dispatch({ type: 'sending', callId, startedAt: new Date().toISOString() }),
      onProgress: receivedBytes => {
        if (performance.now() - reportedAtMs < progressEveryMs) return;
        reportedAtMs = performance.now();
        this.dispatch({ type: 'progressed', callId, receivedBytes });
      },
      onWaiting: waiting => this.dispatch({ type: 'waited', callId, waiting }),
    };
    await this.saying(callId, async () => ({ type: 'ended', callId, outcome: await this.ports.run(plan, events) }));
  }

  /** Reports the result of a call, or that it failed by a bug. */
  private async saying(callId: number, doing: () => Promise<PanelEvent>): Promise<void> {
    let event: PanelEvent;
    try {
      event = await doing();
    } catch (error) {
      this.calls.delete(callId);
      this.dispatch({ type: 'failed', callId, text: await this.ports.words(error) });
      throw error;
    }
    if (event.type === 'ended') this.calls.delete(callId);
    this.dispatch(event);
  }

  private async pick({ startId, form, field }: Extract<PanelEffect, { type: 'pick' }>): Promise<void> {
    const value = await this.ports.pick(form, field);
    if (value !== undefined) this.dispatch({ type: 'picked', startId, field, value });
  }

  /** A call like any other, but not in the history: the user did not ask for it. */
  private async readColumns(dataset: NamedDataset | undefined): Promise<void> {
    this.reading?.abort();
    if (!dataset) return;
    const { signal } = (this.reading = new AbortController());
    await new Promise(resolve => setTimeout(resolve, pauseMs));
    if (signal.aborted) return;
    const { features } = this.ports.around();
    const outcome = await this.ports.run(features.columnsPlan(dataset), { signal }, () => undefined);
    if (!signal.aborted) this.dispatch({ type: 'columnsRead', dataset, columns: features.columnsIn(dataset, outcome) });
  }

  private async fetchPicture(exchangeId: string, address: string): Promise<void> {
    const dataUri = await this.ports.picture(address);
    if (dataUri !== undefined) this.dispatch({ type: 'pictureCame', exchangeId, dataUri });
  }
}
