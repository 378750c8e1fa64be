import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Evidence } from '../core/model/operation';
import { shared } from './style/shared';
import { safeLink } from './text/links';

const marks: Readonly<Record<Evidence, { text: string; meaning: string }>> = {
  documented: { text: 'Documented', meaning: 'The official guide says so.' },
  'seen in code': {
    text: 'Seen in code',
    meaning: 'Not in the official guide: taken from public code that calls the API.',
  },
  inferred: { text: 'Inferred', meaning: 'Our conclusion from several facts. Test it before you rely on it.' },
  unknown: { text: 'Unknown', meaning: 'Nothing that we could read settles this.' },
};

/** How a fact is known, with a link to the page that it is from. */
@customElement('sg-evidence')
export class EvidenceMark extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        align-items: baseline;
        gap: 6px;
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
    const { text, meaning } = marks[this.evidence];
    const link = safeLink(this.source);
    return html`
      <span class="mark ${this.evidence === 'documented' ? '' : 'doubtful'}" title=${meaning}>${text}</span>
      ${link ? html`<a href=${link} title=${link}>Source</a>` : nothing}
    `;
  }
}
