import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { Field } from '../../core/apis/types';
import type { CallSession } from '../state/callSession';
import { controls, shared } from '../style/shared';
import { dollarsText } from '../text/format';
import '../evidenceMark';
import { editor } from './editor';
import { editorKind } from './editorKind';
import { fieldStyle } from './fieldStyle';
import { isSame, textOf, valueOf } from './typedValue';

/** One input with its label, help, evidence and problems. Keeps the text as typed, whatever it is worth as a value. */
@customElement('sg-field')
export class FormField extends LitElement {
  static override styles = [shared, controls, fieldStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) field!: Field;
  @property({ attribute: false }) value: unknown;
  @property({ attribute: false }) problems: readonly string[] = [];
  @state() private text = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') && !changed.has('field')) return;
    const kind = editorKind(this.field);
    const isStandingFor = isSame(valueOf(kind, this.text), this.value);
    if (!isStandingFor) this.text = textOf(kind, this.value);
  }

  override render() {
    const kind = editorKind(this.field);
    return html`
      <div class="head">
        <label id="label" for="control">${this.field.label}</label>
        ${this.field.required ? html`<span class="required" aria-hidden="true" title="Required">*</span>` : nothing}
        <code class="name muted">${this.field.name}</code>
        ${this.mark()}
      </div>
      <div class="row">
        ${editor({
          kind,
          field: this.field,
          text: this.text,
          value: this.value,
          isInvalid: this.problems.length > 0,
          typed: text => this.typed(text),
          changed: value => this.session.edit(this.field.name, value),
          left: () => this.session.leave(this.field.name),
        })}
        ${this.actions()}
      </div>
      <div id="problems" class="problems">
        ${this.problems.map(problem => html`<p><vscode-icon name="error"></vscode-icon><span>${problem}</span></p>`)}
      </div>
      <div id="help" class="help muted">${this.money()} ${this.length()} ${this.field.help}</div>
    `;
  }

  focusControl(): void {
    const control = this.renderRoot.querySelector<HTMLElement>('#control');
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  }

  private typed(text: string): void {
    this.text = text;
    this.session.edit(this.field.name, valueOf(editorKind(this.field), text));
  }

  private mark(): TemplateResult | typeof nothing {
    const { evidence, source } = this.field;
    return evidence === 'documented'
      ? nothing
      : html`<sg-evidence .evidence=${evidence} .source=${source}></sg-evidence>`;
  }

  private actions(): TemplateResult | typeof nothing {
    const { name, picks, generate, label } = this.field;
    if (picks) return button('Pick…', `Pick ${label}`, () => this.session.pick(name));
    if (generate) return button('New', `New ${label}`, () => this.session.edit(name, crypto.randomUUID()));
    return nothing;
  }

  private money(): TemplateResult | typeof nothing {
    const dollars = this.field.name.endsWith('_in_cents') ? dollarsText(this.value) : undefined;
    return dollars === undefined ? nothing : html`<strong class="money">= ${dollars}</strong>`;
  }

  private length(): TemplateResult | typeof nothing {
    const most = this.field.schema.maxLength;
    if (editorKind(this.field) !== 'longText' || most === undefined || this.text === '') return nothing;
    // Code points, as JSON Schema counts them.
    return html`<span class="length">${[...this.text].length} of ${most} characters.</span>`;
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
