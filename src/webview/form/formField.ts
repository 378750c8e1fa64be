import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { Field } from '../../core/apis/types';
import type { ColumnsHint, Suggestion } from '../../shared/protocol';
import { columnEditor } from '../columns/columnEditor';
import type { CallSession } from '../state/callSession';
import { controls, shared } from '../style/shared';
import '../evidenceMark';
import { editor } from './editor';
import { cleanUpOffer, lengthText, otherAmount } from './fieldHelp';
import { fieldStyle } from './fieldStyle';
import { segmented, segmentedStyle } from './segmented';
import { SuggestionBox } from './suggestionBox';
import { isSame, textOf, valueOf } from './typedValue';
import { convertedFor, fits, isColumnWay, type Way, wayName, waysOf } from './ways';

/** One input with its label, help, evidence and problems. Keeps the text as typed, whatever it is worth as a value. */
@customElement('sg-field')
export class FormField extends LitElement {
  static override styles = [shared, controls, segmentedStyle, fieldStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) field!: Field;
  @property({ attribute: false }) value: unknown;
  @property({ attribute: false }) problems: readonly string[] = [];
  @property({ attribute: false }) offered: readonly Suggestion[] = [];
  /** Given to fields that are made of columns only. */
  @property({ attribute: false }) columns: ColumnsHint | undefined;
  @state() text = '';
  @state() private way: Way = 'text';
  /** What the user switched to; it stays as long as it can show the value. */
  private chosenWay: Way | undefined;
  private readonly suggestions = new SuggestionBox(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') && !changed.has('field') && !changed.has('columns')) return;
    const isNewChoice = changed.has('field') || (changed.has('columns') && !this.hasFocus);
    if (!isNewChoice && this.isShown) return;
    this.way = [this.chosenWay, ...this.ways].find(way => this.canShow(way)) ?? 'text';
    if (!isColumnWay(this.way) && !this.isShown) this.text = textOf(this.way, this.value);
  }

  override render() {
    return html`
      <div class="head">
        <label id="label" for="control">${this.field.label}</label>
        ${this.field.required ? html`<span class="required" aria-hidden="true" title="Required">*</span>` : nothing}
        <code class="name muted">${this.field.name}</code>
        ${this.mark()} ${this.waySwitch()}
      </div>
      <div class="row">${this.control()} ${this.actions()}</div>
      <div id="problems" class="problems">
        ${this.problems.map(problem => html`<p><vscode-icon name="error"></vscode-icon><span>${problem}</span></p>`)}
      </div>
      ${cleanUpOffer(this.field, this.text, text => this.take(text))}
      <div id="help" class="help muted">
        ${otherAmount(this.field, this.way, this.value)} ${lengthText(this.field, this.text)} ${this.field.help}
        ${this.columns?.trouble === undefined ? nothing : html`<span class="trouble">${this.columns.trouble}</span>`}
      </div>
    `;
  }

  focusControl(): void {
    const control = this.renderRoot.querySelector<HTMLElement>('#control');
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  }

  get labelText(): string {
    return this.field.label;
  }

  /** Takes a value that was offered. */
  take(text: string): void {
    this.typed(text);
    this.focusControl();
  }

  private get ways(): readonly Way[] {
    return waysOf(this.field, (this.columns?.columns.length ?? 0) > 0);
  }

  private get hasFocus(): boolean {
    return this.shadowRoot?.activeElement?.id === 'control';
  }

  private get columnNames(): readonly string[] {
    return this.columns?.columns.map(({ name }) => name) ?? [];
  }

  private canShow(way: Way | undefined, value = this.value): way is Way {
    return way !== undefined && this.ways.includes(way) && fits(way, value, this.columnNames);
  }

  /** Whether what is on the page stands for the value already, so that nothing under the user's hands may change. */
  private get isShown(): boolean {
    const { way } = this;
    if (!this.ways.includes(way)) return false;
    return isColumnWay(way) ? this.canShow(way) : isSame(valueOf(way, this.text), this.value);
  }

  private control(): TemplateResult {
    const { field, value, text, way, suggestions } = this;
    const isInvalid = this.problems.length > 0;
    const changed = (next: unknown) => this.session.edit(field.name, next);
    const left = () => this.left();
    if (isColumnWay(way)) return columnEditor({ way, field, value, isInvalid, columns: this.columns, changed, left });
    const typed = (next: string) => this.typed(next, true);
    return editor({ way, field, text, value, isInvalid, suggestions, typed, changed, left });
  }

  private typed(text: string, isByHand = false): void {
    this.text = text;
    if (isColumnWay(this.way)) return;
    this.session.edit(this.field.name, valueOf(this.way, text));
    if (isByHand) this.suggestions.typed();
  }

  private left(): void {
    this.suggestions.close();
    this.session.leave(this.field.name);
  }

  private mark(): TemplateResult | typeof nothing {
    const { evidence, source } = this.field;
    return evidence === 'documented'
      ? nothing
      : html`<sg-evidence .evidence=${evidence} .source=${source}></sg-evidence>`;
  }

  private waySwitch(): TemplateResult | typeof nothing {
    const options = this.ways.map(id => ({ id, name: wayName(id), isDisabled: !this.canSwitchTo(id) }));
    if (options.length < 2) return nothing;
    const choose = (way: Way) => this.chooseWay(way);
    return segmented({ id: 'way', label: `Type ${this.field.label} as`, options, chosen: this.way, choose });
  }

  /** A text that is no date has no place in a date input, but one that is no amount can be typed on in both units. */
  private canSwitchTo(way: Way): boolean {
    return way === 'dollars' || this.canShow(way, convertedFor(way, this.value));
  }

  /** The value is shown the other way; a text that is no value yet is read anew. */
  private chooseWay(way: Way): void {
    const value = convertedFor(way, this.value);
    const isKeptText = this.field.input === 'cents' && typeof value === 'string';
    if (!isColumnWay(way) && this.canShow(way, value) && !isKeptText) this.text = textOf(way, value);
    this.chosenWay = way;
    this.way = way;
    if (!isColumnWay(way)) this.session.edit(this.field.name, valueOf(way, this.text));
  }

  private actions(): TemplateResult | typeof nothing {
    const { name, picks, generate, label } = this.field;
    if (picks) return button('Pick…', `Pick ${label}`, () => this.session.pick(name));
    if (generate) return button('New', `New ${label}`, () => this.session.edit(name, crypto.randomUUID()));
    return nothing;
  }
}

function button(text: string, name: string, act: () => void): TemplateResult {
  return html`<vscode-button secondary aria-label=${name} title=${name} @click=${act}>${text}</vscode-button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sg-field': FormField;
  }
}
