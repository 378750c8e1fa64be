import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type FilterRow, filterRowsOf, filtersFrom } from './columnValues';
import { RowsEditor } from './rowsEditor';
import { valueInput } from './valueInput';

/** Exact values by column. Two rows of one column mean: either of them. */
@customElement('sg-column-filters')
export class ColumnFilters extends RowsEditor<FilterRow> {
  protected override readonly addText = l10n.t('Add Filter');
  protected override readonly blank: FilterRow = { column: '', value: '' };
  protected override readonly read = filterRowsOf;
  protected override readonly write = filtersFrom;

  protected override cells(row: FilterRow, place: string, change: (row: FilterRow) => void): TemplateResult {
    const { rows } = this;
    const isMore = rows.slice(0, rows.indexOf(row)).some(other => other.column !== '' && other.column === row.column);
    return html`
      ${this.columnCell(row, place, change)}
      <span class="muted">${isMore ? l10n.t('or') : l10n.t('is')}</span>
      ${valueInput({
        name: l10n.t('{0}, value', place),
        value: String(row.value),
        placeholder: l10n.t('Exact value'),
        isInvalid: this.isInvalid,
        type: value => change({ ...row, value }),
      })}
    `;
  }
}
