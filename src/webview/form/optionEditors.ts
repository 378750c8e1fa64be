import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EditorParts } from './editorParts';
import { isSame } from './typedValue';

const isInvalid = ({ isInvalid }: EditorParts) => (isInvalid ? 'true' : 'false');
const isRequired = ({ field }: EditorParts) => (field.required ? 'true' : 'false');

/** An optional flag that is off is left out, unless the API would take a missing one for on. */
export function flag(parts: EditorParts): TemplateResult {
  const { field } = parts;
  const off = field.required || field.schema.default === true ? false : undefined;
  const isOn = parts.value === true || (parts.value === undefined && field.schema.default === true);
  return html`
    <input
      id="control"
      type="checkbox"
      .checked=${live(isOn)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby="problems help"
      @change=${(event: Event) => parts.changed((event.target as HTMLInputElement).checked ? true : off)}
      @blur=${parts.left}
    />
  `;
}

/** Options by position, because their values may be of any type. A value that is no option is kept and shown as one. */
export function choice(parts: EditorParts): TemplateResult {
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
      aria-describedby="problems help"
      @change=${choose}
      @blur=${parts.left}
    >
      <option value="-1" ?selected=${selected < 0}>${field.required ? l10n.t('Choose…') : l10n.t('Not sent')}</option>
      ${options.map((option, at) => html`<option value=${at} ?selected=${at === selected}>${String(option)}</option>`)}
    </select>
  `;
}
