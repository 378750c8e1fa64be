import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { FileCheckView, FindingView } from '../../services/datagovsg/checkPage/fileCheckView';
import type { CheckSession } from '../state/checkSession';
import { shared } from '../style/shared';
import { safeLink } from '../text/links';
import { findingListStyle } from './findingListStyle';
import { numberText } from '../../shared/text/counts';

/** On the page at a time; with all of them at once it would be slow. */
const step = 100;

const severities = {
  error: { icon: 'error', word: 'Error' },
  warning: { icon: 'warning', word: 'Warning' },
  info: { icon: 'info', word: 'Note' },
} as const;

/** What the check found, worst first. */
@customElement('sg-finding-list')
export class FindingList extends LitElement {
  static override styles = [shared, findingListStyle];

  @property({ attribute: false }) session!: CheckSession;
  @property({ attribute: false }) check!: FileCheckView;
  @state() private shown = step;

  override willUpdate(changed: PropertyValues<this>): void {
    const before: FileCheckView | undefined = changed.get('check');
    if (before && before.lookId !== this.check.lookId) this.shown = step;
  }

  override render() {
    const { findings, further } = this.check;
    if (findings.length === 0) return html`<p>Nothing was found.</p>`;
    const left = findings.length - this.shown;
    return html`
      <ul>
        ${findings.slice(0, this.shown).map((finding, index) => this.finding(finding, index))}
      </ul>
      ${
        left > 0
          ? html`<vscode-button secondary @click=${this.showMore}
              >Show ${Math.min(step, left)} More of ${numberText(left)}</vscode-button
            >`
          : nothing
      }
      ${left <= 0 && further > 0 ? html`<p>${numberText(further)} more are in the report.</p>` : nothing}
    `;
  }

  private finding(finding: FindingView, index: number): TemplateResult {
    const { severity, message, advice, evidence, source } = finding;
    const { icon, word } = severities[severity];
    const link = safeLink(source);
    return html`
      <li class=${severity}>
        <vscode-icon name=${icon}></vscode-icon>
        <div>
          <p><strong>${word}</strong> ${message}</p>
          ${this.where(finding, index)}
          <p class="muted">
            ${advice ?? ''} (${evidence}${link ? html`, <a href=${link} title=${link}>source</a>` : nothing})
          </p>
        </div>
      </li>
    `;
  }

  private where({ place, column, value, count }: FindingView, index: number): TemplateResult | typeof nothing {
    if (place === undefined && column === undefined && value === undefined) return nothing;
    const open = () => this.session.openFinding(index);
    return html`
      <p class="where">
        ${
          place === undefined
            ? nothing
            : html`<button type="button" title="Open this line in the editor beside" @click=${open}>${place}</button>`
        }
        ${column === undefined ? nothing : html`<span>column <code title=${column}>${column}</code></span>`}
        ${value === undefined || value === '' ? nothing : html`<span>value <code title=${value}>${value}</code></span>`}
        ${count === undefined || count < 2 ? nothing : html`<span>${numberText(count)} times</span>`}
      </p>
    `;
  }

  private readonly showMore = (): void => {
    this.shown += step;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sg-finding-list': FindingList;
  }
}
