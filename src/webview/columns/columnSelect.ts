import * as l10n from '@vscode/l10n';
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
  /** Why a column cannot be chosen here; undefined where it can. */
  refused?: (column: string) => string | undefined;
  choose: (column: string) => void;
}

/** One column out of those of the dataset. A name that the dataset does not have is kept and shown as such. */
export function columnSelect({
  name,
  columns,
  chosen,
  empty,
  isInvalid,
  refused,
  choose,
}: ColumnSelect): TemplateResult {
  const isKnown = chosen === '' || columns.some(column => column.name === chosen);
  return html`
    <select
      aria-label=${name}
      aria-invalid=${isInvalid ? 'true' : 'false'}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(chosen === '')}>${empty}</option>
      ${isKnown ? nothing : html`<option value=${chosen} .selected=${live(true)}>${l10n.t('{0} (not in this dataset)', chosen)}</option>`}
      ${columns.map(column => option(column, chosen, refused?.(column.name)))}
    </select>
  `;
}

function option(column: Column, chosen: string, refused: string | undefined): TemplateResult {
  const { name } = column;
  const text = refused === undefined ? columnText(column) : l10n.t('{0}: {1}', columnText(column), refused);
  return html`
    <option value=${name} .selected=${live(name === chosen)} ?disabled=${refused !== undefined}>${text}</option>
  `;
}

/** "Town (town)", or the name alone where there is no better title. */
export function columnText({ name, title }: Column): string {
  return title === undefined || title === '' || title === name ? name : `${title} (${name})`;
}
