import * as l10n from '@vscode/l10n';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exchange } from '../../core/model/exchange';
import { shared } from '../style/shared';
import { nameValueStyle, nameValueTable } from './nameValueTable';
import { plural } from '../../shared/text/counts';

/** The headers of the answer, in the order received. */
@customElement('sg-headers')
export class HeadersTab extends LitElement {
  static override styles = [shared, nameValueStyle];

  @property({ attribute: false }) exchange!: Exchange;

  override render() {
    const { outcome } = this.exchange;
    if (!outcome.ok)
      return html`<p class="muted">${l10n.t('There is no answer, so there are no headers. See Why.')}</p>`;
    const { headers } = outcome.answer;
    return html`
      <p class="muted">${countText(headers.length)}</p>
      ${nameValueTable(l10n.t('Headers of the answer'), headers)}
    `;
  }
}

const countText = (headers: number): string =>
  plural(headers, n => ({ one: l10n.t('{0} header', n), other: l10n.t('{0} headers', n) }));
