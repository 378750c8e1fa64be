import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import { respelledNumbers } from '../../shared/json/jsonMistake';
import { repairJson, type Repaired } from '../../shared/json/repairJson';
import { bodyMistake } from '../state/bodyState';
import { rememberLast } from '../state/rememberLast';
import type { CallSession } from '../state/callSession';
import type { ViewState } from '../state/viewState';
import { controls, shared } from '../style/shared';
import { bodyProblems, type BodyProblem } from './bodyProblems';
import { bodyEditorStyle } from './bodyEditorStyle';
import { bodyValues, hasEmpty } from './bodyText';

const leastLines = 8;
const mostLines = 30;

/** The body of the request as JSON text. Tab leaves it, as it leaves any field. */
@customElement('sg-body')
export class BodyEditor extends LitElement {
  static override styles = [shared, controls, bodyEditorStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view!: ViewState;
  private readonly fixFor = rememberLast(repairJson);
  /** The last fix: what the text was, and what it became. */
  @state() private fixed?: { before: string; after: string; changes: string };

  override render() {
    const text = this.view.body.text ?? '';
    const problems = bodyProblems(this.view);
    const lines = Math.min(Math.max(text.split('\n').length + 1, leastLines), mostLines);
    return html`
      <label for="json">${l10n.t('Body as JSON')}</label>
      <textarea
        id="json"
        class="code"
        rows=${lines}
        wrap="off"
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        .value=${live(text)}
        aria-invalid=${problems.length > 0 ? 'true' : 'false'}
        aria-describedby="problems help"
        @input=${(event: Event) => this.session.editBody((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <ul id="problems">
        ${problems.map(problem => this.problem(problem))}
      </ul>
      ${this.fixing(text)}
      <p id="help" class="muted">${this.helpText}</p>
    `;
  }

  /** Offers to fix what has one meaning only, or to undo the last fix. */
  private fixing(text: string): TemplateResult | typeof nothing {
    const fixed = bodyMistake(this.view) && this.fixFor(text);
    if (fixed) {
      return html`<div id="fix" @keydown=${ownKey}>
        <vscode-button secondary @click=${() => this.fix(text, fixed)}>${l10n.t('Fix')}</vscode-button>
        <span
          >${l10n.t('This becomes JSON when these are fixed: {0}. Digits and texts stay as they are.', fixed.changes)}</span
        >
      </div>`;
    }
    if (!this.fixed || this.fixed.after !== text) return nothing;
    const { before, changes } = this.fixed;
    return html`<div id="fix" @keydown=${ownKey}>
      <vscode-button secondary @click=${() => this.undo(before)}>${l10n.t('Undo')}</vscode-button>
      <span>${l10n.t('Fixed: {0}.', changes)}</span>
    </div>`;
  }

  private fix(before: string, { text: after, changes }: Repaired): void {
    this.fixed = { before, after, changes };
    this.replaceText(after);
    this.session.say(l10n.t('Fixed: {0}. You can undo this.', changes));
  }

  private undo(before: string): void {
    delete this.fixed;
    this.replaceText(before);
    this.session.say(l10n.t('The text is as it was before.'));
  }

  /** Through the page's own editing, so that Ctrl+Z undoes it as if it had been typed. */
  private replaceText(text: string): void {
    const area = this.renderRoot.querySelector('textarea');
    if (!area) return;
    area.focus();
    area.select();
    // Deprecated, and the only way to change a text area that its history of undoing knows of.
    if (!document.execCommand('insertText', false, text)) this.session.editBody(text);
    area.setSelectionRange(0, 0);
  }

  private get helpText(): string {
    const { operation, values } = this.view;
    if (bodyMistake(this.view))
      return l10n.t('Until this is fixed, the form keeps the last values that could be read.');
    const sentences = [l10n.t('In sync with the form.')];
    if (hasEmpty(bodyValues(operation, values))) sentences.push(l10n.t('Empty texts and lists are not sent.'));
    const [respelled] = respelledNumbers(this.view.body.text ?? '');
    if (respelled !== undefined)
      sentences.push(l10n.t('{0} is sent as {1}, the same number.', respelled, JSON.stringify(Number(respelled))));
    return sentences.join(' ');
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private problem({ message, place, offset }: BodyProblem): TemplateResult {
    const show = () => this.show(offset);
    const button = place === undefined ? nothing : html`<button @click=${show}>${place}</button>`;
    return html`<li><vscode-icon name="error"></vscode-icon>${button}<span>${message}</span></li>`;
  }

  private show(offset: number | undefined): void {
    const area = this.renderRoot.querySelector('textarea');
    if (!area || offset === undefined) return;
    area.focus();
    area.setSelectionRange(offset, offset);
  }
}

/** The focus moves to the text while the key is still down, which would be typed there. */
function ownKey(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'sg-body': BodyEditor;
  }
}
