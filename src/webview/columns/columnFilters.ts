import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type FilterRow, filterRowsOf, filtersFrom } from './columnValues';
import { RowsEditor } from './rowsEditor';
import { valueInput } from './valueInput';

/** Exact values by column. Two rows of one column mean: either of them. */
@customElement('sg-column-filters')
export class ColumnFilters extends RowsEditor<FilterRow> {
  protected override readonly addText = 'Add filter';
  protected override readonly blank: FilterRow = { column: '', value: '' };
  protected override readonly read = filterRowsOf;
  protected override readonly write = filtersFrom;

  protected override cells(row: FilterRow, place: string, change: (row: FilterRow) => void): TemplateResult {
    const { rows } = this;
    const isMore = rows.slice(0, rows.indexOf(row)).some(other => other.column !== '' && other.column === row.column);
    return html`
      ${this.columnCell(row, place, change)}
      <span class="muted">${isMore ? 'or' : 'is'}</span>
      ${valueInput({
        name: `${place}, value`,
        value: String(row.value),
        placeholder: 'Exact value',
        isInvalid: this.isInvalid,
        type: value => change({ ...row, value }),
      })}
    `;
  }
}
