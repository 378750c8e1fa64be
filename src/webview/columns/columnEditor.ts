import type { TemplateResult } from 'lit';
import { html, literal, type StaticValue } from 'lit/static-html.js';
import type { Field } from '../../core/model/operation';
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

const tags: Readonly<Record<ColumnWay, StaticValue>> = {
  names: literal`sg-column-names`,
  filters: literal`sg-column-filters`,
  sort: literal`sg-column-sort`,
  conditions: literal`sg-column-conditions`,
};

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
  // An event without a detail has null, which would be sent.
  const take = (event: CustomEvent<unknown>) => changed(event.detail ?? undefined);
  return html`<${tags[way]}
    id="control"
    .label=${field.label}
    .value=${value}
    .columns=${columns?.columns ?? []}
    .isInvalid=${isInvalid}
    .isOneText=${field.encoding === 'csv'}
    @value-changed=${take}
    @focusout=${left}
  ></${tags[way]}>`;
}
