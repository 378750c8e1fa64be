import * as vscode from 'vscode';
import type { CallOutcome } from '../core/calls/runCall';
import { freshValues } from '../core/calls/starterValues';
import type { Exchange, FieldValues } from '../core/calls/types';
import { unreachable } from '../core/unreachable';
import type { ToHost, ToView } from '../shared/protocol';
import type { App } from './app';
import { callPanelHtml } from './callPanelHtml';
import { followFinding } from './followFinding';
import { guardedListener } from './guarded';
import { openAnswerBody } from './openAnswerBody';
import { PanelModel } from './panelModel';
import type { PanelStart } from './panelStart';
import { pickValue } from './pickValue';

/** Milliseconds between two reports of progress: often enough for the eye, seldom enough not to slow the call. */
const progressEveryMs = 100;

/** One call panel: the page in its editor tab, and what its messages ask for. */
export class CallPanel implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private readonly pending = new Map<number, AbortController>();
  private model: PanelModel;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    private readonly app: App,
    start: PanelStart,
  ) {
    this.model = new PanelModel(app, start);
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
    panel.iconPath = new vscode.ThemeIcon('play-circle');
    const refresh = guardedListener(app.log, 'Refreshing the call panel', () => this.postContext());
    this.owned.push(
      panel.webview.onDidReceiveMessage(
        guardedListener(app.log, 'The call panel', (message: ToHost) => this.receive(message)),
      ),
      app.keys.vault.onDidChange(refresh),
      app.lock.onDidChange(refresh),
      app.sandbox.onDidChange(refresh),
      panel.onDidDispose(() => this.end()),
    );
    panel.webview.html = callPanelHtml(panel.webview, extensionUri);
  }

  onDidDispose(listener: () => void): void {
    this.owned.push(this.panel.onDidDispose(listener));
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Brings the panel to the front. @param start what it is to show from now on; absent: it stays as it is */
  async reveal(start?: PanelStart): Promise<void> {
    this.panel.reveal();
    if (!start) return;
    this.stopCalls();
    this.model = new PanelModel(this.app, start);
    await this.post({ type: 'state', state: await this.model.state() });
  }

  /** What it shows now, so that a caller can change a part of it. */
  get current(): PanelModel {
    return this.model;
  }

  private end(): void {
    this.stopCalls();
    vscode.Disposable.from(...this.owned).dispose();
  }

  private stopCalls(): void {
    for (const call of this.pending.values()) call.abort();
  }

  private post(message: ToView): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  private async receive(message: ToHost): Promise<unknown> {
    switch (message.type) {
      case 'ready':
        return this.post({ type: 'state', state: await this.model.state() });
      case 'edit':
        this.model.values = message.values;
        return this.postProblems();
      case 'choose':
        return this.change(await this.model.choose(message.environment, message.keyId));
      case 'send':
        return this.send(message.requestId, message.values);
      case 'cancel':
        return this.pending.get(message.requestId)?.abort();
      case 'pick':
        return this.pick(message.field, message.values);
      case 'turnPage':
      case 'flow':
      case 'openPayLink':
        return undefined;
      case 'follow':
        return followFinding(this.model.shownExchange?.exchange, message.findingIndex);
      case 'openBody':
        return openAnswerBody(this.model.exchange);
      default:
        return unreachable(message);
    }
  }

  private async postContext(): Promise<void> {
    await this.post({ type: 'context', context: await this.model.context() });
  }

  private async postProblems(): Promise<void> {
    await this.post({ type: 'problems', problems: this.model.problems() });
  }

  /** Changes values from this side: the form merges them over what is typed. */
  private async change(values: FieldValues): Promise<void> {
    this.model.values = { ...this.model.values, ...values };
    await this.postContext();
    await this.post({ type: 'values', values });
    await this.postProblems();
  }

  private async pick(field: string, values: FieldValues): Promise<void> {
    this.model.values = values;
    const picked = await pickValue(this.app, this.model, field);
    if (picked !== undefined) await this.change({ [field]: picked });
  }

  private async send(requestId: number, values: FieldValues): Promise<void> {
    const { model } = this;
    model.values = values;
    // Before the first await: the page may cancel at any time from here on.
    const call = new AbortController();
    this.pending.set(requestId, call);
    try {
      await this.postProblems();
      await this.finish(requestId, await this.run(requestId, call.signal));
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      await this.post({ type: 'notSent', requestId, problems: [], text });
      throw error;
    } finally {
      this.pending.delete(requestId);
      model.busy = undefined;
    }
  }

  private run(requestId: number, signal: AbortSignal): Promise<CallOutcome> {
    const { model } = this;
    let toldAtMs = 0;
    return this.app.caller.run(model.plan, {
      signal,
      onSending: () => {
        model.busy = { requestId, startedAt: new Date().toISOString() };
        // Not awaited, here and below: a hidden page gets the state when it is shown again.
        void this.post({ type: 'busy', ...model.busy });
      },
      onProgress: receivedBytes => {
        if (performance.now() - toldAtMs < progressEveryMs) return;
        toldAtMs = performance.now();
        void this.post({ type: 'progress', requestId, receivedBytes });
      },
    });
  }

  private async finish(requestId: number, outcome: CallOutcome): Promise<unknown> {
    switch (outcome.kind) {
      case 'exchange':
        return this.answered(requestId, outcome.exchange);
      case 'refused':
        return this.post({ type: 'notSent', requestId, problems: outcome.problems });
      case 'declined':
        return this.post({ type: 'notSent', requestId, problems: [], text: 'Not sent. Nothing left this machine.' });
      case 'cancelled':
        return this.post({ type: 'notSent', requestId, problems: [], text: 'Not sent.' });
      default:
        return unreachable(outcome);
    }
  }

  private async answered(requestId: number, exchange: Exchange): Promise<void> {
    this.model.busy = undefined;
    await this.post({ type: 'exchange', requestId, exchange: this.model.keep(exchange) });
    // A failed call is sent again with the same key, so that the service can tell it is the same payment.
    const fresh = exchange.outcome.ok ? freshValues(this.model.operation) : {};
    if (Object.keys(fresh).length > 0) await this.change(fresh);
  }
}
