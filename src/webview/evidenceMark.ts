import * as l10n from '@vscode/l10n';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { evidenceWords, type Evidence } from '../shared/text/evidence';
import { shared } from './style/shared';
import { safeLink } from './text/links';

/** How a fact is known, with a link to the page that it is from. */
@customElement('sg-evidence')
export class EvidenceMark extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        align-items: baseline;
        flex-wrap: wrap;
        gap: 2px 6px;
        font-size: 11px;
        white-space: nowrap;
      }
      .mark {
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border)));
        border-radius: 8px;
        color: var(--vscode-descriptionForeground);
        line-height: 14px;
        padding: 0 6px;
      }
      .doubtful {
        border-style: dashed;
        color: var(--vscode-foreground);
      }
    `,
  ];

  @property() evidence: Evidence = 'unknown';
  @property() source: string | undefined;

  override render() {
    const { text, meaning } = evidenceWords(this.evidence);
    const link = safeLink(this.source);
    return html`
      <span class="mark ${this.evidence === 'documented' ? '' : 'doubtful'}" title=${meaning}>${text}</span>
      ${link ? html`<a href=${link} title=${link}>${l10n.t('Source')}</a>` : nothing}
    `;
  }
}
