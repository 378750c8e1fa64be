import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exchange } from '../../core/model/exchange';
import { shared } from '../style/shared';
import { nameValueStyle, nameValueTable } from './nameValueTable';
import { plural } from '../../shared/text/counts';

/** The headers of the answer, in the order they came. */
@customElement('sg-headers')
export class HeadersTab extends LitElement {
  static override styles = [shared, nameValueStyle];

  @property({ attribute: false }) exchange!: Exchange;

  override render() {
    const { outcome } = this.exchange;
    if (!outcome.ok) return html`<p class="muted">No answer came, so there are no headers. See Why.</p>`;
    const { headers } = outcome.answer;
    return html`
      <p class="muted">${plural(headers.length, 'header')}</p>
      ${nameValueTable('Headers of the answer', headers)}
    `;
  }
}
