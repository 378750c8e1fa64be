import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Operation } from '../core/model/operation';
import './evidenceMark';
import { shared } from './style/shared';

/** What this call is: its summary, method, path, API, and how we know about it. */
@customElement('sg-call-header')
export class CallHeader extends LitElement {
  static override styles = [
    shared,
    css`
      .title {
        align-items: baseline;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
      }
      h1 {
        font-size: 18px;
        font-weight: 600;
        line-height: 1.3;
      }
      .path {
        align-items: baseline;
        display: flex;
        gap: 8px;
        margin-top: 6px;
        overflow-wrap: anywhere;
      }
      .method {
        background: var(--vscode-badge-background);
        border: 1px solid var(--vscode-contrastBorder, transparent);
        border-radius: 3px;
        color: var(--vscode-badge-foreground);
        flex: none;
        font-weight: 600;
        padding: 1px 6px;
      }
      p {
        line-height: 1.4;
        margin-top: 6px;
        max-width: 100ch;
      }
    `,
  ];

  @property({ attribute: false }) operation!: Operation;
  @property() apiName = '';
  @property() address: string | undefined;

  override render() {
    const { summary, method, path, evidence, source, description } = this.operation;
    return html`
      <div class="title">
        <h1>${summary}</h1>
        <span class="muted">${this.apiName}</span>
        <sg-evidence .evidence=${evidence} .source=${source}></sg-evidence>
      </div>
      <div class="path">
        <code class="method">${method}</code>
        <code><span class="muted">${breakable(this.address ?? '')}</span>${breakable(path)}</code>
      </div>
      ${description === '' || description === summary ? nothing : html`<p class="muted">${description}</p>`}
    `;
  }
}

/** A long address breaks after one of its slashes rather than inside a name. */
const breakable = (address: string): readonly TemplateResult[] =>
  address.split(/(?<=\/)/).map(part => html`${part}<wbr />`);
