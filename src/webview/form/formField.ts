import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { Field } from '../../core/model/operation';
import type { ColumnsHint, Suggestion } from '../../shared/protocol';
import { columnEditor } from '../columns/columnEditor';
import type { CallSession } from '../state/callSession';
import { controls, shared } from '../style/shared';
import { editor } from './editor';
import { evidenceMark, fieldAction } from './fieldAction';
import { cautionText, cleanUpOffer, lengthText, otherAmount, trimOffer } from './fieldHelp';
import { fieldStyle } from './fieldStyle';
import { segmented, segmentedStyle } from './segmented';
import { SuggestionBox } from './suggestionBox';
import { valueOf } from './typedValue';
import { canSwitchTo, followed, isShowing, switchedTo, type Typed, type Typing, waysFor } from './typing';
import { isColumnWay, type Way, wayName } from './ways';

/** One input with its label, help, evidence and problems. Keeps the text as typed, whatever it is worth as a value. */
@customElement('sg-field')
export class FormField extends LitElement {
  static override styles = [shared, controls, segmentedStyle, fieldStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) field!: Field;
  @property({ attribute: false }) value: unknown;
  /** What the user switched to before this was drawn. */
  @property({ attribute: false }) chosenWay: string | undefined;
  @property({ attribute: false }) problems: readonly string[] = [];
  @property({ attribute: false }) offered: readonly Suggestion[] = [];
  /** Given to fields that are made of columns only. */
  @property({ attribute: false }) columns: ColumnsHint | undefined;
  @state() private typing: Typing = { way: 'text', text: '' };
  private readonly suggestions = new SuggestionBox(this);

  override willUpdate(changed: PropertyValues<this>): void {
    const isNewWay = changed.has('chosenWay') && this.takeChosenWay();
    if (!isNewWay && !changed.has('value') && !changed.has('field') && !changed.has('columns')) return;
    const isNewChoice = isNewWay || changed.has('field') || (changed.has('columns') && !this.hasFocus);
    if (isNewChoice || !isShowing(this.typing, this.typed)) this.typing = followed(this.typing, this.typed);
  }

  override render() {
    return html`
      <div class="head">
        <label id="label" for="control">${this.field.label}</label>
        ${this.field.required ? html`<span class="required" aria-hidden="true" title=${l10n.t('Required')}>*</span>` : nothing}
        <code class="name muted">${this.field.name}</code>
        ${evidenceMark(this.field)} ${this.waySwitch()}
      </div>
      <div class="row">${this.control()} ${fieldAction(this.field, this.session)}</div>
      <div id="problems" class="problems">
        ${this.problems.map(problem => html`<p><vscode-icon name="error"></vscode-icon><span>${problem}</span></p>`)}
      </div>
      ${cautionText(this.field, this.value)} ${this.offers()}
      <div id="help" class="help muted">
        ${otherAmount(this.field, this.typing.way, this.value)} ${lengthText(this.field, this.text)} ${this.field.help}
        ${this.columns?.problem === undefined ? nothing : html`<span class="problem">${this.columns.problem}</span>`}
      </div>
    `;
  }

  /** Not while a word is being typed: it is followed by a space as a rule. */
  private offers(): readonly (TemplateResult | typeof nothing)[] {
    const { field, text } = this;
    const take = (next: string) => this.take(next);
    const isTexts = this.typing.way === 'text' || this.typing.way === 'longText';
    return [cleanUpOffer(field, text, take), isTexts && !this.hasFocus ? trimOffer(field, text, take) : nothing];
  }

  focusControl(): void {
    const control = this.renderRoot.querySelector<HTMLElement>('#control');
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  }

  get labelText(): string {
    return this.field.label;
  }

  /** @returns whether it is another one than this field knows of */
  private takeChosenWay(): boolean {
    const chosen = waysFor(this.typed).find(way => way === this.chosenWay);
    if (chosen === undefined || chosen === this.typing.chosen) return false;
    this.typing = { ...this.typing, chosen };
    return true;
  }

  /** Takes a value that was offered. */
  take(text: string): void {
    this.type(text);
    this.focusControl();
  }

  get text(): string {
    return this.typing.text;
  }

  private get typed(): Typed {
    const columnNames = this.columns?.columns.map(({ name }) => name) ?? [];
    return { field: this.field, value: this.value, columnNames };
  }

  private get hasFocus(): boolean {
    return this.shadowRoot?.activeElement?.id === 'control';
  }

  private control(): TemplateResult {
    const { field, value, suggestions } = this;
    const { way, text } = this.typing;
    const isInvalid = this.problems.length > 0;
    const changed = (next: unknown) => this.session.edit(field.name, next);
    const left = () => this.left();
    if (isColumnWay(way)) return columnEditor({ way, field, value, isInvalid, columns: this.columns, changed, left });
    const typed = (next: string) => {
      this.type(next);
      suggestions.typed();
    };
    return editor({ way, field, text, value, isInvalid, suggestions, typed, changed, left });
  }

  private type(text: string): void {
    this.typing = { ...this.typing, text };
    this.send();
  }

  /** Where rows show the value, they report it themselves. */
  private send(): void {
    const { way, text } = this.typing;
    if (!isColumnWay(way)) this.session.edit(this.field.name, valueOf(way, text));
  }

  private left(): void {
    this.suggestions.close();
    this.session.leave(this.field.name);
  }

  private waySwitch(): TemplateResult | typeof nothing {
    const { typed, typing } = this;
    const options = waysFor(typed).map(id => ({ id, name: wayName(id), isDisabled: !canSwitchTo(id, typed) }));
    if (options.length < 2) return nothing;
    const choose = (way: Way) => {
      this.typing = switchedTo(typing, way, typed);
      this.session.chooseWay(this.field.name, way);
      this.send();
    };
    return segmented({
      id: 'way',
      label: l10n.t('Edit {0} as', this.field.label),
      options,
      chosen: typing.way,
      choose,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sg-field': FormField;
  }
}
