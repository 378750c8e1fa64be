import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { FileCheckView } from '../../services/datagovsg/checkPage/fileCheckView';
import { countsText, type CheckSession, type CheckState } from '../state/checkSession';
import { boxes, running, shared } from '../style/shared';
import './differenceTable';
import { fileCheckStyle } from './fileCheckStyle';
import './findingList';

/** The whole page about the check of a file: what would happen, what was found, and the buttons to decide with. */
@customElement('sg-file-check')
export class FileCheck extends LitElement {
  static override styles = [shared, boxes, running, fileCheckStyle];

  @property({ attribute: false }) session!: CheckSession;
  @property({ attribute: false }) view!: CheckState;

  override render() {
    const { check, announcement } = this.view;
    const { title, question, effect, facts, counts } = check;
    const isLooking = check.step.kind === 'checking';
    return html`
      <main aria-busy=${isLooking ? 'true' : 'false'}>
        <header>
          <h1 tabindex="-1">${title}</h1>
          <p class="question">${question} ${effect}</p>
          <dl>
            ${facts.map(
              ({ name, value }) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>
          ${this.step(check)}
        </header>
        <section aria-labelledby="found">
          <h2 id="found">
            ${l10n.t('Findings')}
            <span class="muted">${check.findings.length === 0 ? nothing : countsText(counts)}</span>
          </h2>
          <sg-finding-list .session=${this.session} .check=${check}></sg-finding-list>
        </section>
        <section aria-labelledby="compared">
          <h2 id="compared">${l10n.t('First differences from today’s rows')}</h2>
          <sg-difference-table .check=${check}></sg-difference-table>
        </section>
      </main>
      <div class="spoken" role="status" aria-live="polite">${announcement}</div>
    `;
  }

  /** What Enter would press must never be what harms, so the focus goes to the report, or to no button at all. */
  override updated(changed: PropertyValues<this>): void {
    const before: CheckState | undefined = changed.get('view');
    const { check, takesFocus } = this.view;
    // A button that had the focus went with its step.
    const isLost = before !== undefined && before.check.step.kind !== check.step.kind && this.hasLostFocus;
    if (!takesFocus && !isLost) return;
    const harmless = check.counts.error > 0 && check.step.kind === 'deciding' ? '.report' : 'h1';
    void this.focusOn(harmless);
  }

  /** A button takes the focus only once it has drawn itself. */
  private async focusOn(selector: string): Promise<void> {
    const target = this.renderRoot.querySelector<HTMLElement & Partial<LitElement>>(selector);
    await target?.updateComplete;
    target?.focus();
  }

  private get hasLostFocus(): boolean {
    return document.hasFocus() && this.shadowRoot?.activeElement === null;
  }

  private step(check: FileCheckView): TemplateResult {
    const { step, isFileChanged } = check;
    const isAsking = step.kind === 'deciding' || step.kind === 'confirming';
    if (isAsking) return html`${isFileChanged ? fileChanged() : nothing} ${this.decision(check)}`;
    if (step.kind === 'ended') return this.ending(step);
    return html`
      <div class="busy">
        <div class="track" aria-hidden="true"><div class="runner"></div></div>
        <p>${step.text}</p>
      </div>
      <div class="buttons">${step.kind === 'stopping' ? nothing : this.cancelButton()}</div>
    `;
  }

  private decision({ sends, counts }: FileCheckView): TemplateResult {
    const isClean = counts.error === 0;
    return html`
      <div class="buttons" role="group" aria-label=${l10n.t('What to do')}>
        ${this.reportButton()}
        <vscode-button
          secondary
          icon="refresh"
          title=${l10n.t('Reads the file and today’s rows again')}
          @click=${this.again}
          >${l10n.t('Check Again')}</vscode-button
        >
        ${sends.map(({ choice, label, title }, at) => {
          const press = () => this.session.choose(choice);
          return html`<vscode-button ?secondary=${at > 0 || !isClean} title=${title} @click=${press}
            >${label}</vscode-button
          >`;
        })}
        ${this.cancelButton()}
      </div>
    `;
  }

  private ending({ end, text }: Extract<FileCheckView['step'], { kind: 'ended' }>): TemplateResult {
    const isFine = end === 'published' || end === 'cancelled';
    return html`
      <div class="box ${isFine ? '' : 'warning'}">
        <vscode-icon
          name=${end === 'published' ? 'pass' : end === 'cancelled' ? 'circle-slash' : 'warning'}
        ></vscode-icon>
        <div>${text}</div>
      </div>
      <div class="buttons">${this.reportButton()}</div>
    `;
  }

  private readonly reportButton = (): TemplateResult =>
    html`<vscode-button class="report" secondary icon="output" @click=${() => this.session.showReport()}
      >${l10n.t('Show Report')}</vscode-button
    >`;

  private readonly cancelButton = (): TemplateResult =>
    html`<vscode-button secondary icon="close" @click=${() => this.session.cancel()}
      >${l10n.t('Cancel')}</vscode-button
    >`;

  private readonly again = (): void => this.session.choose('again');
}

const fileChanged = (): TemplateResult => html`
  <div class="box warning">
    <vscode-icon name="warning"></vscode-icon>
    <div>${l10n.t('The file was changed after it was checked, so it will not be sent as it is. Check it again.')}</div>
  </div>
`;

declare global {
  interface HTMLElementTagNameMap {
    'sg-file-check': FileCheck;
  }
}
