import * as l10n from '@vscode/l10n';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Exchange, Finding } from '../../core/model/exchange';
import { contactLink } from '../contactLink';
import '../evidenceMark';
import type { CallSession } from '../state/callSession';
import { shared } from '../style/shared';

/** The possible causes of a bad outcome, likeliest first, each with what it rests on and the next step. */
@customElement('sg-why')
export class WhyTab extends LitElement {
  static override styles = [
    shared,
    css`
      :host,
      ol {
        display: grid;
        gap: 12px;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        background: var(--vscode-editorWidget-background);
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border)));
        border-radius: 4px;
        display: grid;
        gap: 8px;
        line-height: 1.45;
        overflow-wrap: anywhere;
        padding: 12px 14px;
      }
      .head {
        align-items: baseline;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        justify-content: space-between;
      }
      .steps {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      .steps:not(:has(*)) {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) exchange!: Exchange;

  override render() {
    const { findings } = this.exchange;
    return html`
      ${findings.length === 0 ? html`<p class="muted">${this.nothingFound()}</p>` : nothing}
      <ol>
        ${findings.map((finding, index) => this.card(finding, index))}
      </ol>
    `;
  }

  private nothingFound(): string {
    const { outcome } = this.exchange;
    if (outcome.ok && outcome.answer.status < 400) return l10n.t('The call succeeded: there is nothing to explain.');
    return l10n.t('None of the known causes fits this outcome. The answer itself may say more.');
  }

  private card({ title, detail, evidence, source, next, contact }: Finding, index: number): TemplateResult {
    const follow = () => this.session.follow(index);
    return html`
      <li>
        <div class="head">
          <h3>${title}</h3>
          <sg-evidence .evidence=${evidence} .source=${source}></sg-evidence>
        </div>
        <p>${detail}</p>
        <div class="steps">
          ${next ? html`<vscode-button secondary @click=${follow}>${next.label}</vscode-button>` : nothing}
          ${contactLink(contact)}
        </div>
      </li>
    `;
  }
}
