import * as l10n from '@vscode/l10n';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exchange } from '../../core/model/exchange';
import { shared } from '../style/shared';
import './copyButton';
import { jsonLines } from './jsonLines';
import './lineList';
import { nameValueStyle, nameValueTable } from './nameValueTable';
import { textLines } from './textLines';

const longestBodyPx = 420;
const linePx = 18;

/** What was sent. Of the key's header only the name: its value is not known to this page. */
@customElement('sg-sent')
export class SentTab extends LitElement {
  static override styles = [
    shared,
    nameValueStyle,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      .url {
        display: flex;
        gap: 8px;
        line-height: 1.5;
      }
      .url > code:last-of-type {
        flex: 1;
        overflow-wrap: anywhere;
      }
      .method {
        font-weight: 600;
      }
      .head {
        align-items: center;
        display: flex;
        justify-content: space-between;
      }
    `,
  ];

  @property({ attribute: false }) exchange!: Exchange;

  override render() {
    const { method, url, headers } = this.exchange.request;
    return html`
      <div class="url">
        <code class="method">${method}</code><code>${url}</code
        ><sg-copy .text=${url} label=${l10n.t('Copy Address')}></sg-copy>
      </div>
      <div>
        <h3>${l10n.t('Headers')}</h3>
        ${nameValueTable(l10n.t('Headers that were sent'), [...this.keyRow(), ...Object.entries(headers)])}
      </div>
      ${this.body()}
    `;
  }

  private keyRow(): [string, string][] {
    const { request, keyName } = this.exchange;
    return request.keyHeader ? [[request.keyHeader, `••• (${keyName ?? l10n.t('key')})`]] : [];
  }

  private body(): TemplateResult | typeof nothing {
    const { body } = this.exchange.request;
    if (body === undefined || body === '') return nothing;
    const lines = jsonLines(body) ?? textLines(body);
    const height = Math.min(lines.length * linePx + 16, longestBodyPx);
    return html`
      <div>
        <div class="head">
          <h3>${l10n.t('Body')}</h3>
          <sg-copy .text=${body} label=${l10n.t('Copy Body')}></sg-copy>
        </div>
        <sg-lines .lines=${lines} .heightPx=${height} label=${l10n.t('Body that was sent')}></sg-lines>
      </div>
    `;
  }
}
