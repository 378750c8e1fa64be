import * as vscode from 'vscode';
import { profileOf } from '../core/apis/catalogue';
import { checkValues, givenValues } from '../core/apis/checkValues';
import type { CallOutcome } from '../core/calls/runCall';
import { freshValues, serviceAfterKeyChange } from '../core/calls/starterValues';
import type { Exchange, FieldValues } from '../core/calls/types';
import { unreachable } from '../core/unreachable';
import type { ShownExchange, ToHost, ToView } from '../shared/protocol';
import type { App } from './app';
import { callContext, defaultKey } from './callContext';
import { callPanelHtml } from './callPanelHtml';
import type { ShowOptions } from './callPanels';
import { followFinding } from './followFinding';
import { guarded } from './guarded';
import { openAnswerBody } from './openAnswerBody';
import { startOf, type PanelStart } from './panelStart';
import { pickValue } from './pickValue';
import { shownExchange } from './shownExchange';

/** One call panel: the form of one operation and the exchange that it last led to. */
export class CallPanel implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private readonly pending = new Map<number, AbortController>();
  private busy: { requestId: number; startedAt: string } | undefined;
  private shown: ShownExchange | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly extensionUri: vscode.Uri,
    private readonly app: App,
    private state: PanelStart,
  ) {
    this.shown = state.exchange ? shownExchange(state.exchange) : state.shown;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')],
    };
    panel.iconPath = new vscode.ThemeIcon('play-circle');
    const refresh = guarded(app.log, 'Refreshing the call panel', () => this.postContext());
    this.owned.push(
      panel.webview.onDidReceiveMessage(guarded(app.log, 'The call panel', (message: ToHost) => this.receive(message))),
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

  /** Brings the panel to the front; what was typed stays unless the caller names something else. */
  async reveal(options: ShowOptions): Promise<void> {
    this.panel.reveal();
    const named = options.keyId !== undefined || options.exchangeId !== undefined;
    if (!named && !options.values) return;
    const start = named ? await startOf(this.app, this.state.operation.id, options) : this.state;
    const exchange = start.exchange ?? this.state.exchange;
    this.state = { ...start, values: { ...start.values, ...this.state.values, ...options.values } };
    if (exchange) this.state.exchange = exchange;
    if (start.exchange) this.shown = shownExchange(start.exchange);
    await this.postState();
  }

  private end(): void {
    for (const call of this.pending.values()) call.abort();
    vscode.Disposable.from(...this.owned).dispose();
  }

  private post(message: ToView): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  private async receive(message: ToHost): Promise<unknown> {
    switch (message.type) {
      case 'ready':
        return this.postState();
      case 'edit':
        return this.edit(message.values);
      case 'choose':
        return this.choose(message.environment, message.keyId);
      case 'send':
        return this.send(message.requestId, message.values);
      case 'cancel':
        return this.pending.get(message.requestId)?.abort();
      case 'pick':
        return this.pick(message.field, message.values);
      case 'follow':
        return followFinding(this.shown?.exchange, message.findingIndex);
      case 'openBody':
        return openAnswerBody(this.state.exchange);
      default:
        return unreachable(message);
    }
  }

  private async postState(): Promise<void> {
    const { operation, environment, keyId, values } = this.state;
    const profile = profileOf(operation.api);
    const table = profile.tables[operation.id];
    await this.post({
      type: 'state',
      state: {
        operation,
        apiName: profile.name,
        context: await callContext(this.app, operation, environment, keyId),
        values,
        problems: this.problems(),
        ...(table && { table }),
        ...(this.busy && { busy: this.busy }),
        ...(this.shown && { exchange: this.shown }),
      },
    });
  }

  private async postContext(): Promise<void> {
    const { operation, environment, keyId } = this.state;
    await this.post({ type: 'context', context: await callContext(this.app, operation, environment, keyId) });
  }

  private problems() {
    return checkValues(this.state.operation.id, givenValues(this.state.values));
  }

  private async edit(values: FieldValues): Promise<void> {
    this.state = { ...this.state, values };
    await this.post({ type: 'problems', problems: this.problems() });
  }

  private async choose(environment: PanelStart['environment'], keyId: string | undefined): Promise<void> {
    const { operation, values } = this.state;
    const before = this.state.keyId === undefined ? undefined : await this.app.keys.find(this.state.keyId);
    const isSameEnvironment = environment === this.state.environment;
    const after = isSameEnvironment
      ? keyId === undefined
        ? undefined
        : await this.app.keys.find(keyId)
      : await defaultKey(this.app, operation, environment);
    const changed = serviceAfterKeyChange(operation, values, before, after);
    const { keyId: _, ...rest } = this.state;
    this.state = { ...rest, environment, values: { ...values, ...changed }, ...(after && { keyId: after.id }) };
    await this.postContext();
    if (Object.keys(changed).length > 0) await this.change(changed);
  }

  /** Changes values from this side: the form merges them over what is typed. */
  private async change(values: FieldValues): Promise<void> {
    this.state = { ...this.state, values: { ...this.state.values, ...values } };
    await this.post({ type: 'values', values });
    await this.post({ type: 'problems', problems: this.problems() });
  }

  private async pick(field: string, values: FieldValues): Promise<void> {
    this.state = { ...this.state, values };
    const picked = await pickValue(this.app, this.state, field);
    if (picked !== undefined) await this.change({ [field]: picked });
  }

  private async send(requestId: number, values: FieldValues): Promise<void> {
    this.state = { ...this.state, values };
    const call = new AbortController();
    this.pending.set(requestId, call);
    try {
      await this.finish(requestId, await this.run(requestId, call.signal));
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      await this.post({ type: 'notSent', requestId, problems: [], text });
      throw error;
    } finally {
      this.pending.delete(requestId);
      this.busy = undefined;
    }
  }

  private run(requestId: number, signal: AbortSignal): Promise<CallOutcome> {
    const { operation, environment, keyId, values } = this.state;
    const plan = { operationId: operation.id, environment, values, ...(keyId !== undefined && { keyId }) };
    let toldAtMs = 0;
    return this.app.caller.run(plan, {
      signal,
      onSending: () => {
        this.busy = { requestId, startedAt: new Date().toISOString() };
        // Not awaited: a hidden page gets the state when it is shown again.
        void this.post({ type: 'busy', ...this.busy });
      },
      onProgress: receivedBytes => {
        if (performance.now() - toldAtMs < 100) return;
        toldAtMs = performance.now();
        void this.post({ type: 'progress', requestId, receivedBytes });
      },
    });
  }

  private async finish(requestId: number, outcome: CallOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'exchange':
        return this.answered(requestId, outcome.exchange);
      case 'refused':
        await this.post({ type: 'notSent', requestId, problems: outcome.problems });
        return;
      case 'declined':
        await this.post({ type: 'notSent', requestId, problems: [], text: 'Not sent. Nothing left this machine.' });
        return;
      default:
        unreachable(outcome);
    }
  }

  private async answered(requestId: number, exchange: Exchange): Promise<void> {
    this.shown = shownExchange(exchange);
    this.state = { ...this.state, exchange };
    this.busy = undefined;
    await this.post({ type: 'exchange', requestId, exchange: this.shown });
    // A failed call is sent again with the same key, so that the service can tell it is the same payment.
    const fresh = exchange.outcome.ok ? freshValues(this.state.operation) : {};
    if (Object.keys(fresh).length > 0) await this.change(fresh);
  }
}
