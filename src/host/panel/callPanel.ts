import * as vscode from 'vscode';
import type { FieldValues } from '../../core/model/exchange';
import { unreachable } from '../../core/unreachable';
import type { ToHost, ToView } from '../../shared/protocol';
import type { App } from '../app';
import { showPage } from './callPanelHtml';
import { followFinding } from './followFinding';
import { guardedListener } from '../platform/guarded';
import { openAnswerBody } from './openAnswerBody';
import { pageMessage } from './pageMessage';
import { turnedValues } from './pageTurn';
import { notSent, PanelCalls, stillCalling } from './panelCalls';
import { PanelForm } from './panelForm';
import { PanelModel } from './panelModel';
import { PanelOffers } from './panelOffers';
import type { PanelStart } from './panelBeginning';
import { openPayLink } from './payPages';
import { startFlow } from './startFlow';
import { showWarning } from '../platform/messages';

const unknownValues = 'Not sent: the form holds values that no call takes. Change them, then send again.';

/** One call panel: the page in its editor tab, and what its messages ask for. */
export class CallPanel implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private readonly calls: PanelCalls;
  private readonly offers: PanelOffers;
  private readonly form: PanelForm;
  private model: PanelModel;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    private readonly app: App,
    start: PanelStart,
  ) {
    this.model = new PanelModel(app, start);
    const post = (message: ToView) => this.post(message);
    this.offers = new PanelOffers(app, post);
    this.form = new PanelForm(app, this.offers, post);
    const change = (values: FieldValues) => this.form.change(this.model, values);
    const renew = () => this.offers.renew(this.model);
    this.calls = new PanelCalls(app, { post, change, renew, fitKey: () => this.form.fitKey(this.model) });
    panel.iconPath = new vscode.ThemeIcon('play-circle');
    const refresh = guardedListener(app.log, 'Refreshing the call panel', () => this.offers.postContext(this.model));
    const told = guardedListener(app.log, 'Refreshing the call panel', () => this.offers.renew(this.model));
    this.owned.push(
      this.offers,
      app.history.onDidChange(told),
      panel.webview.onDidReceiveMessage(
        guardedListener(app.log, 'The call panel', (message: unknown) => this.receive(message)),
      ),
      app.keys.vault.onDidChange(refresh),
      app.lock.onDidChange(refresh),
      app.sandbox.onDidChange(refresh),
      panel.onDidDispose(() => this.end()),
    );
    showPage(panel, extensionUri);
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
    this.calls.stop();
    this.model.isRetired = true;
    this.model = new PanelModel(this.app, start);
    await this.postState();
  }

  /** What it shows now, so that a caller can change a part of it. */
  get current(): PanelModel {
    return this.model;
  }

  private end(): void {
    this.calls.stop();
    vscode.Disposable.from(...this.owned).dispose();
  }

  private post(message: ToView): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  private async receive(message: unknown): Promise<unknown> {
    const known = pageMessage(message);
    if (known.ok) return this.act(known.value);
    const { reason, requestId } = known.error;
    this.app.log.warn(`The call panel sent a message that is not known, and nothing was done: ${reason}`);
    if (requestId === undefined) return undefined;
    return this.post(notSent(requestId, [], unknownValues));
  }

  private async act(message: ToHost): Promise<unknown> {
    switch (message.type) {
      case 'ready':
        return this.postState();
      case 'edit':
        return this.form.edited(this.model, message.values);
      case 'choose':
        return this.form.choose(this.model, message.environment, message.keyId);
      case 'send':
        return this.send(message.requestId, message.values);
      case 'cancel':
        return this.calls.cancel(message.requestId);
      case 'pick':
        return this.form.pick(this.model, message.field, message.values);
      case 'turnPage':
        return this.turnPage(message.requestId, message.to);
      case 'flow':
        return this.flow(message.flow, message.values);
      case 'openPayLink':
        return openPayLink(this.app, this.model.shownExchange);
      case 'follow':
        return followFinding(this.model.shownExchange?.exchange, message.findingIndex);
      case 'openBody':
        return openAnswerBody(this.model.exchange);
      default:
        return unreachable(message);
    }
  }

  private async postState(): Promise<void> {
    await this.post({ type: 'state', state: await this.offers.stateOf(this.model) });
    await this.offers.readColumns(this.model);
  }

  /** The form follows what is sent, and stays as it is when nothing is. */
  private async turnPage(requestId: number, to: 'previous' | 'next'): Promise<void> {
    if (this.model.isChoosing) await this.model.chosen();
    const values = this.model.isCalling ? stillCalling : turnedValues(this.model, to);
    if (typeof values === 'string') return void (await this.post(notSent(requestId, [], values)));
    const shown = this.post({ type: 'values', values });
    await Promise.all([shown, this.send(requestId, values)]);
    await this.form.follow(this.model);
  }

  private async send(requestId: number, values: FieldValues): Promise<void> {
    this.model.values = values;
    // Not awaited: the page may cancel at any time from here on, and gets its messages in this order all the same.
    const checked = this.form.postProblems(this.model);
    await Promise.all([checked, this.calls.send(requestId, this.model, values)]);
  }

  /** With what the form had at the press, whatever is typed while the flow asks its questions. */
  private async flow(id: string, values: FieldValues): Promise<void> {
    const { model } = this;
    model.values = values;
    // Not awaited: nothing waits for the user to close the message.
    if (model.isCalling) return void showWarning(stillCalling);
    const changed = model.isChoosing ? await model.chosen() : {};
    await startFlow(model.operation, model.planOf({ ...values, ...changed }), id);
  }
}
