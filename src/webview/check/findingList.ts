import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { FileCheckView, FindingView } from '../../services/datagovsg/checkPage/fileCheckView';
import type { CheckSession } from '../state/checkSession';
import { shared } from '../style/shared';
import { safeLink } from '../text/links';
import { findingListStyle } from './findingListStyle';
import { numberText, plural } from '../../shared/text/counts';
import { parts } from '../text/parts';

/** On the page at a time; with all of them at once it would be slow. */
const step = 100;

function severityWord(severity: FindingView['severity']): string {
  if (severity === 'error') return l10n.t('Error');
  return severity === 'warning' ? l10n.t('Warning') : l10n.t('Note');
}

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
    if (findings.length === 0) return html`<p>${l10n.t('Nothing was found.')}</p>`;
    const left = findings.length - this.shown;
    return html`
      <ul>
        ${findings.slice(0, this.shown).map((finding, index) => this.finding(finding, index))}
      </ul>
      ${
        left > 0
          ? html`<vscode-button secondary @click=${this.showMore}
              >${l10n.t('Show {0} More of {1}', numberText(Math.min(step, left)), numberText(left))}</vscode-button
            >`
          : nothing
      }
      ${left <= 0 && further > 0 ? html`<p>${furtherText(further)}</p>` : nothing}
    `;
  }

  private finding(finding: FindingView, index: number): TemplateResult {
    const { severity, message, advice, evidence, source } = finding;
    const link = safeLink(source);
    return html`
      <li class=${severity}>
        <vscode-icon name=${severity}></vscode-icon>
        <div>
          <p><strong>${severityWord(severity)}</strong> ${message}</p>
          ${this.where(finding, index)}
          <p class="muted">
            ${advice ?? ''}
            (${evidence}${link ? html`, <a href=${link} title=${link}>${l10n.t('source')}</a>` : nothing})
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
            : html`<button type="button" title=${l10n.t('Open this line in an editor to the side')} @click=${open}>
                ${place}
              </button>`
        }
        ${column === undefined ? nothing : html`<span>${parts(l10n.t('column {0}'), html`<code title=${column}>${column}</code>`)}</span>`}
        ${value === undefined || value === '' ? nothing : html`<span>${parts(l10n.t('value {0}'), html`<code title=${value}>${value}</code>`)}</span>`}
        ${count === undefined || count < 2 ? nothing : html`<span>${timesText(count)}</span>`}
      </p>
    `;
  }

  private readonly showMore = (): void => {
    this.shown += step;
  };
}

const furtherText = (count: number): string =>
  plural(count, n => ({
    one: l10n.t('{0} more is in the report.', n),
    other: l10n.t('{0} more are in the report.', n),
  }));

const timesText = (count: number): string =>
  plural(count, n => ({ one: l10n.t('{0} time', n), other: l10n.t('{0} times', n) }));

declare global {
  interface HTMLElementTagNameMap {
    'sg-finding-list': FindingList;
  }
}
