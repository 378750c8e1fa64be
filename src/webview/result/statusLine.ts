import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { Answer } from '../../core/model/exchange';
import type { EnvironmentId } from '../../core/model/operation';
import type { Failure } from '../../core/model/failure';
import type { CallSession } from '../state/callSession';
import type { ViewState } from '../state/viewState';
import { boxes, shared } from '../style/shared';
import { failureText } from '../text/failureText';
import { whyLine } from '../text/causes';
import { statusClass, statusText } from '../text/statusText';
import { statusLineStyle } from './statusLineStyle';
import { sizeText } from '../../shared/text/sizes';
import { durationText } from '../../shared/text/durations';
import { timeText } from '../../shared/text/times';

const icons = { good: 'pass-filled', notice: 'info', bad: 'error' } as const;

/** How the call ended, in one line, and a button to the reasons when it failed. */
@customElement('sg-status')
export class StatusLine extends LitElement {
  static override styles = [shared, boxes, statusLineStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view!: ViewState;

  override render() {
    const exchange = this.view.exchange?.exchange;
    if (!exchange) return nothing;
    const { outcome, request, startedAt } = exchange;
    return html`
      <div class="line">
        ${outcome.ok ? answered(outcome.answer) : noAnswer(outcome.failure)}
        <span class="tag" title=${l10n.t('Environment of this call')}>${this.nameOf(request.environment)}</span>
        <time class="muted" datetime=${startedAt}>${timeText(startedAt)}</time>
      </div>
      ${exchange.findings.length > 0 && this.view.tab !== 'why' ? this.banner(whyLine(exchange.findings)) : nothing}
    `;
  }

  private nameOf(environment: EnvironmentId): string {
    return this.view.context.environments.find(({ id }) => id === environment)?.name ?? environment;
  }

  private banner(line: string): TemplateResult {
    return html`
      <div class="box warning banner">
        <vscode-icon name="lightbulb"></vscode-icon>
        <div>${line}</div>
        <vscode-button secondary @click=${() => this.session.showTab('why')}>${l10n.t('Why?')}</vscode-button>
      </div>
    `;
  }
}

function answered({ status, timings, bodyBytes, wireBytes }: Answer): TemplateResult {
  const kind = statusClass(status);
  const isCompressed = wireBytes !== bodyBytes;
  return html`
    <span class="status ${kind}"
      ><vscode-icon name=${icons[kind]}></vscode-icon><bdi translate="no">${statusText(status)}</bdi></span
    >
    <span title=${l10n.t('From the start of the call to the last byte')}>${durationText(timings.lastByteMs)}</span>
    <span title=${isCompressed ? l10n.t('{0} on the wire', sizeText(wireBytes)) : l10n.t('Size of the body')}
      >${sizeText(bodyBytes)}</span
    >
  `;
}

function noAnswer(failure: Failure): TemplateResult {
  const kind = failure.kind === 'cancelled' ? 'notice' : 'bad';
  const icon = failure.kind === 'cancelled' ? 'circle-slash' : 'error';
  const { title, detail } = failureText(failure);
  return html`
    <span class="status ${kind}"><vscode-icon name=${icon}></vscode-icon>${title}</span>
    <span class="detail">${detail}</span>
  `;
}
