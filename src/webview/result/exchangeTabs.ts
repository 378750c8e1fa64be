import * as l10n from '@vscode/l10n';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import type { Exchange } from '../../core/model/exchange';
import type { ShownExchange } from '../../shared/protocol';
import type { CallSession } from '../state/callSession';
import { type TabId, tabIds, type ViewState } from '../state/viewState';
import { shared } from '../style/shared';
import { causesOf } from '../text/causes';
import './headersTab';
import './responseTab';
import './sentTab';
import './timingTab';
import './whyTab';
import './wrappingTabs';

function nameOf(tab: TabId): string {
  switch (tab) {
    case 'response':
      return l10n.t('Response');
    case 'headers':
      return l10n.t('Headers');
    case 'sent':
      return l10n.t('Sent');
    case 'timing':
      return l10n.t('Timing');
    case 'why':
      return l10n.t('Why');
  }
}

/** The views on one exchange. Only the chosen one is drawn: a long answer costs nothing while its headers are read. */
@customElement('sg-exchange-tabs')
export class ExchangeTabs extends LitElement {
  static override styles = [
    shared,
    css`
      sg-tabs {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      vscode-tab-panel {
        flex: 1;
        min-height: 0;
        overflow: auto;
        padding: 12px 16px;
      }
      vscode-tab-panel[hidden] {
        display: none;
      }
      vscode-tab-panel:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view!: ViewState;

  override render() {
    const shown = this.view.exchange;
    if (!shown) return nothing;
    const selected = tabIds.indexOf(this.view.tab);
    return html`
      <sg-tabs selected-index=${selected} @vsc-tabs-select=${this.select}>
        ${tabIds.map(tab => html`<vscode-tab-header>${nameOf(tab)}${countOf(tab, shown.exchange)}</vscode-tab-header>`)}
        ${tabIds.map(
          tab =>
            html`<vscode-tab-panel>${tab === this.view.tab ? this.content(tab, shown) : nothing}</vscode-tab-panel>`,
        )}
      </sg-tabs>
    `;
  }

  private content(tab: TabId, shown: ShownExchange): TemplateResult {
    const { session, view } = this;
    const { exchange } = shown;
    switch (tab) {
      case 'response':
        return html`
          <sg-response .session=${session} .shown=${shown} .hint=${view.table} .running=${view.running}></sg-response>
        `;
      case 'headers':
        return html`<sg-headers .exchange=${exchange}></sg-headers>`;
      case 'sent':
        return html`<sg-sent .exchange=${exchange}></sg-sent>`;
      case 'timing':
        return html`<sg-timing .exchange=${exchange}></sg-timing>`;
      case 'why':
        return html`<sg-why .session=${session} .exchange=${exchange}></sg-why>`;
    }
  }

  private readonly select = (event: Event): void => {
    const { selectedIndex } = (event as CustomEvent<{ selectedIndex: number }>).detail;
    const tab = tabIds[selectedIndex];
    if (tab) this.session.showTab(tab);
  };
}

function countOf(tab: TabId, { findings }: Exchange): TemplateResult | typeof nothing {
  const count = tab === 'why' ? causesOf(findings).length : 0;
  return count === 0 ? nothing : html`<vscode-badge variant="counter" slot="content-after">${count}</vscode-badge>`;
}
