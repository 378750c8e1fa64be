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
  private readonly mendingOf = rememberLast(repairJson);
  /** The last mending: what the text was, and what it became. */
  @state() private mended?: { before: string; after: string; changes: string };

  override render() {
    const text = this.view.body.text ?? '';
    const problems = bodyProblems(this.view);
    const lines = Math.min(Math.max(text.split('\n').length + 1, leastLines), mostLines);
    return html`
      <label for="json">Body as JSON</label>
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
      ${this.mending(text)}
      <p id="help" class="muted">${this.helpText}</p>
    `;
  }

  /** Offers to mend what has one meaning only, or to take the last mending back. */
  private mending(text: string): TemplateResult | typeof nothing {
    const mended = bodyMistake(this.view) && this.mendingOf(text);
    if (mended) {
      return html`<div id="mend" @keydown=${ownKey}>
        <vscode-button secondary @click=${() => this.mend(text, mended)}>Mend</vscode-button>
        <span>This can be read as JSON when it is mended: ${mended.changes}. Digits and texts stay as they are.</span>
      </div>`;
    }
    const { before, after, changes } = this.mended ?? {};
    if (before === undefined || after !== text) return nothing;
    return html`<div id="mend" @keydown=${ownKey}>
      <vscode-button secondary @click=${() => this.undo(before)}>Undo</vscode-button>
      <span>Mended: ${changes}.</span>
    </div>`;
  }

  private mend(before: string, { text: after, changes }: Repaired): void {
    this.mended = { before, after, changes };
    this.replaceText(after);
    this.session.say(`Mended: ${changes}. Undo takes it back.`);
  }

  private undo(before: string): void {
    delete this.mended;
    this.replaceText(before);
    this.session.say('The text is as it was before.');
  }

  /** Through the page's own editing, so that Ctrl+Z takes it back as if it had been typed. */
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
    if (bodyMistake(this.view)) return 'Until this is mended, the form keeps the last values that could be read.';
    const [respelled] = respelledNumbers(this.view.body.text ?? '');
    const spelling =
      respelled === undefined ? '' : ` ${respelled} is sent as ${JSON.stringify(Number(respelled))}, the same number.`;
    const leftOut = hasEmpty(bodyValues(operation, values))
      ? ' Empty texts and lists are left out when it is sent.'
      : '';
    return `In step with the form.${leftOut}${spelling}`;
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
