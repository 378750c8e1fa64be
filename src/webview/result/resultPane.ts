import * as l10n from '@vscode/l10n';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import './callProgress';
import './exchangeTabs';
import { resultPaneStyle } from './resultPaneStyle';
import './statusLine';
import type { CallSession } from '../state/callSession';
import type { ViewState } from '../state/viewState';
import { boxes, shared } from '../style/shared';

/** The exchange: nothing yet, under way, or its outcome. */
@customElement('sg-result')
export class ResultPane extends LitElement {
  static override styles = [shared, boxes, resultPaneStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view!: ViewState;

  override render() {
    const { running, exchange, notSent } = this.view;
    // A page turn keeps the rows and the focus of its button until the next page is there.
    if (running && !(running.turn && exchange))
      return html`<sg-progress .session=${this.session} .running=${running}></sg-progress>`;
    if (notSent !== undefined) return html`${notice(notSent)} ${exchange ? this.exchange() : idle()}`;
    return exchange ? this.exchange() : idle();
  }

  /** In the narrow layout the result is below the form: what was asked for must come into sight. */
  override updated(changed: PropertyValues<this>): void {
    const before: ViewState | undefined = changed.get('view');
    if (before && !before.running && this.view.running) this.scrollIntoView({ block: 'nearest' });
  }

  private exchange(): TemplateResult {
    const { view, session } = this;
    return html`
      <sg-status .session=${session} .view=${view}></sg-status>
      <sg-exchange-tabs .session=${session} .view=${view}></sg-exchange-tabs>
    `;
  }
}

function notice(text: string): TemplateResult {
  return html`
    <div class="box warning not-sent">
      <vscode-icon name="circle-slash"></vscode-icon>
      <div>${text}</div>
    </div>
  `;
}

function idle(): TemplateResult {
  const key = navigator.platform.startsWith('Mac') ? '⌘' : l10n.t('Ctrl');
  return html`
    <div class="idle muted">
      <vscode-icon name="send" size="36"></vscode-icon>
      <p>${l10n.t('Send to see the answer here.')}</p>
      <p><kbd>${key}</kbd> + <kbd>${l10n.t('Enter')}</kbd></p>
    </div>
  `;
}
