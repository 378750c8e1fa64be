import * as l10n from '@vscode/l10n';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PayLink } from '../../shared/protocol';
import type { CallSession } from '../state/callSession';
import { shared } from '../style/shared';
import './copyButton';
import { qrCodeOf } from './qrCode';

/** An image from the API: only as data, and only in forms that a browser draws without running anything. */
const imageData = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;

/** The payment page of the shown payment: open it, copy its address, or scan it. */
@customElement('sg-pay-link')
export class PayLinkBlock extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        align-items: center;
        background: var(--vscode-editorWidget-background);
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border)));
        border-radius: 4px;
        display: flex;
        flex: none;
        gap: 14px;
        padding: 10px 12px;
      }
      .text {
        display: grid;
        flex: 1;
        gap: 6px;
        min-width: 0;
      }
      .address {
        overflow-wrap: anywhere;
      }
      .actions {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      /* Black on white in every theme, because that is what cameras read. */
      .code {
        background: white;
        border-radius: 3px;
        display: block;
        flex: none;
        height: 116px;
        width: 116px;
      }
      path {
        fill: black;
      }
    `,
  ];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) link!: PayLink;

  override render() {
    const { url } = this.link;
    return html`
      <div class="text">
        <h3>${l10n.t('Payment page')}</h3>
        <code class="address">${url}</code>
        <div class="actions">
          <vscode-button icon="link-external" @click=${() => this.session.openPayLink()}
            >${l10n.t('Open Payment Page')}</vscode-button
          >
          <sg-copy .text=${url} label=${l10n.t('Copy Payment Link')}></sg-copy>
        </div>
      </div>
      ${this.qrCode()}
    `;
  }

  private qrCode(): TemplateResult | typeof nothing {
    const { url, qrCodeDataUri = '' } = this.link;
    const name = l10n.t('QR code of the payment page');
    if (imageData.test(qrCodeDataUri)) return html`<img class="code" src=${qrCodeDataUri} alt=${name} />`;
    const code = qrCodeOf(url);
    if (!code) return nothing;
    return html`
      <svg class="code" role="img" aria-label=${name} viewBox=${`0 0 ${code.size} ${code.size}`}>
        <path d=${code.path}></path>
      </svg>
    `;
  }
}
