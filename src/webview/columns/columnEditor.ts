import { html, type TemplateResult } from 'lit';
import type { Field } from '../../core/apis/types';
import type { ColumnsHint } from '../../shared/protocol';
import type { ColumnWay } from '../form/ways';
import './columnConditions';
import './columnFilters';
import './columnNames';
import './columnSort';

export interface ColumnEditorParts {
  way: ColumnWay;
  field: Field;
  value: unknown;
  isInvalid: boolean;
  columns: ColumnsHint | undefined;
  changed: (value: unknown) => void;
  left: () => void;
}

/** The control of a field that is made of columns, with the id that its label points to. */
export function columnEditor({
  way,
  field,
  value,
  isInvalid,
  columns,
  changed,
  left,
}: ColumnEditorParts): TemplateResult {
  const known = columns?.columns ?? [];
  // An event without a detail has null, which would be sent.
  const take = (event: CustomEvent<unknown>) => changed(event.detail ?? undefined);
  switch (way) {
    case 'names':
      return html`<sg-column-names
        id="control"
        .label=${field.label}
        .value=${value}
        .columns=${known}
        .isInvalid=${isInvalid}
        @value-changed=${take}
        @focusout=${left}
      ></sg-column-names>`;
    case 'filters':
      return html`<sg-column-filters
        id="control"
        .label=${field.label}
        .value=${value}
        .columns=${known}
        .isInvalid=${isInvalid}
        @value-changed=${take}
        @focusout=${left}
      ></sg-column-filters>`;
    case 'sort':
      return html`<sg-column-sort
        id="control"
        .label=${field.label}
        .value=${value}
        .columns=${known}
        .isInvalid=${isInvalid}
        @value-changed=${take}
        @focusout=${left}
      ></sg-column-sort>`;
    case 'conditions':
      return html`<sg-column-conditions
        id="control"
        .label=${field.label}
        .value=${value}
        .columns=${known}
        .isInvalid=${isInvalid}
        @value-changed=${take}
        @focusout=${left}
      ></sg-column-conditions>`;
  }
}
