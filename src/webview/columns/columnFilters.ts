import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { columnSelect } from './columnSelect';
import { type FilterRow, filterRowsOf, filtersFrom } from './columnValues';
import { RowsEditor } from './rowsEditor';

/** Exact values by column. Two rows of one column mean: either of them. */
@customElement('sg-column-filters')
export class ColumnFilters extends RowsEditor<FilterRow> {
  protected override readonly addText = 'Add filter';
  protected override readonly blank: FilterRow = { column: '', value: '' };
  protected override readonly read = filterRowsOf;
  protected override readonly write = filtersFrom;

  protected override cells(row: FilterRow, place: string, change: (row: FilterRow) => void): TemplateResult {
    const { columns, isInvalid, rows } = this;
    const isMore = rows.slice(0, rows.indexOf(row)).some(other => other.column !== '' && other.column === row.column);
    return html`
      ${columnSelect({
        name: `${place}, column`,
        columns,
        chosen: row.column,
        empty: 'Column…',
        isInvalid,
        choose: column => change({ ...row, column }),
      })}
      <span class="muted">${isMore ? 'or' : 'is'}</span>
      <input
        .value=${live(String(row.value))}
        aria-label=${`${place}, value`}
        aria-invalid=${isInvalid ? 'true' : 'false'}
        placeholder="Exact value"
        autocomplete="off"
        spellcheck="false"
        @input=${(event: Event) => change({ ...row, value: (event.target as HTMLInputElement).value })}
      />
    `;
  }
}
