import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Column } from './columnValues';

export interface ColumnSelect {
  /** For screen readers: which column of what this is. */
  name: string;
  columns: readonly Column[];
  chosen: string;
  /** What is shown while none is chosen. */
  empty: string;
  isInvalid?: boolean;
  choose: (column: string) => void;
}

/** One column out of those of the dataset. A name that the dataset does not have is kept and shown as such. */
export function columnSelect({ name, columns, chosen, empty, isInvalid, choose }: ColumnSelect): TemplateResult {
  const isKnown = chosen === '' || columns.some(column => column.name === chosen);
  return html`
    <select
      aria-label=${name}
      aria-invalid=${isInvalid ? 'true' : 'false'}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(chosen === '')}>${empty}</option>
      ${isKnown ? nothing : html`<option value=${chosen} .selected=${live(true)}>${chosen} (not in this dataset)</option>`}
      ${columns.map(
        column =>
          html`<option value=${column.name} .selected=${live(column.name === chosen)}>${columnText(column)}</option>`,
      )}
    </select>
  `;
}

/** "Town (town)", or the name alone where there is no better title. */
export function columnText({ name, title }: Column): string {
  return title === undefined || title === '' || title === name ? name : `${title} (${name})`;
}
