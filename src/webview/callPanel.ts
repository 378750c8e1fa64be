import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './callBar';
import './callHeader';
import { callPanelStyle } from './callPanelStyle';
import './form/callForm';
import './result/resultPane';
import type { CallSession } from './state/callSession';
import type { ViewState } from './state/viewState';
import { shared } from './style/shared';

/** The whole page: the request of one operation next to its exchange, or above it where there is little room. */
@customElement('sg-call-panel')
export class CallPanel extends LitElement {
  static override styles = [shared, callPanelStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view: ViewState | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Before any control: a focused button would also take Enter as a press of its own.
    window.addEventListener('keydown', this.onKey, { capture: true });
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onKey, { capture: true });
    super.disconnectedCallback();
  }

  override render() {
    const { view, session } = this;
    if (!view) return nothing;
    const address = view.context.environments.find(({ id }) => id === view.context.environment)?.address;
    return html`
      <main>
        <section class="request" aria-label=${l10n.t('Request')}>
          <header>
            <sg-call-header .operation=${view.operation} .apiName=${view.apiName} .address=${address}></sg-call-header>
            <sg-call-bar .session=${session} .view=${view}></sg-call-bar>
          </header>
          <div class="form"><sg-call-form .session=${session} .view=${view}></sg-call-form></div>
        </section>
        <section class="result" aria-label=${l10n.t('Result')}>
          <h2 class="spoken">${l10n.t('Result')}</h2>
          <sg-result .session=${session} .view=${view}></sg-result>
        </section>
      </main>
      <div class="spoken" role="status" aria-live="polite">${view.announcement}</div>
    `;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    const isCancel = event.key === 'Escape' && this.view?.running !== undefined;
    // A shortcut of VS Code may take the page away, and what it posts after that is lost.
    if (!isSend && (event.ctrlKey || event.metaKey || event.altKey)) this.session.postEdits();
    if (!isSend && !isCancel) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSend) this.session.send();
    else this.session.cancel();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sg-call-panel': CallPanel;
  }
}
