import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dollarsOf } from './cents';
import { placeholder } from './editorKind';
import './pairsEditor';
import type { EditorParts } from './editorParts';
import { choice, flag } from './optionEditors';

/** The control of a field, with the id that its label points to. */
export function editor(parts: EditorParts): TemplateResult {
  switch (parts.way) {
    case 'dueDate':
    case 'day':
    case 'moment':
      return date(parts);
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

const isInvalid = ({ isInvalid }: EditorParts) => (isInvalid ? 'true' : 'false');
const isRequired = ({ field }: EditorParts) => (field.required ? 'true' : 'false');
const textIn = (event: Event) => (event.target as HTMLInputElement).value;

function line(parts: EditorParts): TemplateResult {
  const isCode = parts.field.in === 'path' || parts.field.generate !== undefined;
  const box = parts.suggestions;
  return html`
    <input
      id="control"
      class=${isCode ? 'code-input' : ''}
      .value=${live(parts.text)}
      inputmode=${inputMode(parts)}
      autocomplete="off"
      spellcheck="false"
      placeholder=${linePlaceholder(parts)}
      aria-required=${isRequired(parts)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby="problems help"
      @input=${(event: Event) => parts.typed(textIn(event))}
      @blur=${parts.left}
      role=${box.isOffering ? 'combobox' : nothing}
      aria-autocomplete=${box.isOffering ? 'list' : nothing}
      aria-expanded=${box.isOffering ? String(box.isOpen) : nothing}
      aria-controls=${box.isOffering ? 'suggestions' : nothing}
      aria-activedescendant=${box.activeId ?? nothing}
      @keydown=${box.onKey}
      @click=${box.open}
    />
    ${box.list()}
  `;
}

/** The browser's own date input: its value is the same text in every language. */
function date(parts: EditorParts): TemplateResult {
  return html`
    <input
      id="control"
      type=${parts.way === 'moment' ? 'datetime-local' : 'date'}
      step="1"
      .value=${live(parts.text)}
      aria-required=${isRequired(parts)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby="problems help"
      @input=${(event: Event) => parts.typed(textIn(event))}
      @blur=${parts.left}
    />
  `;
}

function linePlaceholder({ way, field }: EditorParts): string {
  const dollars = way === 'dollars' ? dollarsOf(field.example) : undefined;
  return dollars === undefined ? placeholder(field) : l10n.t('e.g. {0}', dollars);
}

function inputMode({ way, field }: EditorParts): string {
  if (way === 'dollars') return 'decimal';
  if (way !== 'number') return 'text';
  return field.schema.type === 'integer' ? 'numeric' : 'decimal';
}

function area(parts: EditorParts): TemplateResult {
  return html`
    <textarea
      id="control"
      class=${parts.way === 'json' ? 'code-input' : ''}
      rows="3"
      .value=${live(parts.text)}
      spellcheck=${parts.way === 'json' ? 'false' : 'true'}
      placeholder=${placeholder(parts.field)}
      aria-required=${isRequired(parts)}
      aria-invalid=${isInvalid(parts)}
      aria-describedby="problems help"
      @input=${(event: Event) => parts.typed(textIn(event))}
      @blur=${parts.left}
    ></textarea>
  `;
}

/** An event without a detail has null, which would be sent. */
function pairs(parts: EditorParts): TemplateResult {
  return html`
    <sg-pairs
      id="control"
      .label=${parts.field.label}
      .value=${parts.value}
      .most=${parts.field.schema.maxProperties}
      .isInvalid=${parts.isInvalid}
      @pairs-changed=${(event: CustomEvent<unknown>) => parts.changed(event.detail ?? undefined)}
      @focusout=${parts.left}
    ></sg-pairs>
  `;
}
