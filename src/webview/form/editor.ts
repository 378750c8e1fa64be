import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../core/apis/types';
import { type EditorKind, placeholder } from './editorKind';
import './pairsEditor';
import { isSame } from './typedValue';

export interface EditorParts {
  kind: EditorKind;
  field: Field;
  text: string;
  value: unknown;
  isInvalid: boolean;
  /** The text of the control changed. */
  typed: (text: string) => void;
  /** The value changed, where no text stands for it. */
  changed: (value: unknown) => void;
  left: () => void;
}

/** The control of a field, with the id that its label points to. */
export function editor(parts: EditorParts): TemplateResult {
  switch (parts.kind) {
    case 'flag':
      return flag(parts);
    case 'choice':
      return choice(parts);
    case 'pairs':
      return pairs(parts);
    case 'longText':
    case 'json':
      return area(parts);
    default:
      return line(parts);
  }
}

const describedBy = 'problems help';
const isInvalid = ({ isInvalid }: EditorParts) => (isInvalid ? 'true' : 'false');
const isRequired = ({ field }: EditorParts) => (field.required ? 'true' : 'false');
const textIn = (event: Event) => (event.target as HTMLInputElement).value;

function line(parts: EditorParts): TemplateResult {
  const isCode = parts.field.in === 'path' || parts.field.generate !== undefined;
  return html`
    <input
      id="control"
      class=${isCode ? 'code-input' : ''}
      .value=${live(parts.text)}
      inputmode=${inputMode(parts)}
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholder(parts.field)}
      aria-required=${isRequired(parts)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby=${describedBy}
      @input=${(event: Event) => parts.typed(textIn(event))}
      @blur=${parts.left}
    />
  `;
}

function inputMode({ kind, field }: EditorParts): string {
  if (kind !== 'number') return 'text';
  return field.schema.type === 'integer' ? 'numeric' : 'decimal';
}

function area(parts: EditorParts): TemplateResult {
  return html`
    <textarea
      id="control"
      class=${parts.kind === 'json' ? 'code-input' : ''}
      rows="3"
      .value=${live(parts.text)}
      spellcheck=${parts.kind === 'json' ? 'false' : 'true'}
      placeholder=${placeholder(parts.field)}
      aria-required=${isRequired(parts)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby=${describedBy}
      @input=${(event: Event) => parts.typed(textIn(event))}
      @blur=${parts.left}
    ></textarea>
  `;
}

/** An optional flag that is off is left out, unless the API would take a missing one for on. */
function flag(parts: EditorParts): TemplateResult {
  const { field } = parts;
  const off = field.required || field.schema.default === true ? false : undefined;
  const isOn = parts.value === true || (parts.value === undefined && field.schema.default === true);
  return html`
    <input
      id="control"
      type="checkbox"
      .checked=${live(isOn)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby=${describedBy}
      @change=${(event: Event) => parts.changed((event.target as HTMLInputElement).checked ? true : off)}
      @blur=${parts.left}
    />
  `;
}

/** Options by position, because their values may be of any type. A value that is no option is kept and shown as one. */
function choice(parts: EditorParts): TemplateResult {
  const { field, value } = parts;
  const listed = field.schema.enum ?? [];
  const isOther = value !== undefined && !listed.some(option => isSame(option, value));
  const options = isOther ? [...listed, value] : listed;
  const selected = options.findIndex(option => isSame(option, value));
  const choose = (event: Event) => parts.changed(options[Number((event.target as HTMLSelectElement).value)]);
  return html`
    <select
      id="control"
      aria-required=${isRequired(parts)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby=${describedBy}
      @change=${choose}
      @blur=${parts.left}
    >
      <option value="-1" ?selected=${selected < 0}>${field.required ? 'Choose…' : 'Not sent'}</option>
      ${options.map((option, at) => html`<option value=${at} ?selected=${at === selected}>${String(option)}</option>`)}
    </select>
  `;
}

function pairs(parts: EditorParts): TemplateResult {
  return html`
    <sg-pairs
      id="control"
      .label=${parts.field.label}
      .value=${parts.value}
      .most=${parts.field.schema.maxProperties}
      .isInvalid=${parts.isInvalid}
      @pairs-changed=${(event: CustomEvent<unknown>) => parts.changed(event.detail)}
      @focusout=${parts.left}
    ></sg-pairs>
  `;
}
