import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { refusedInSort, type SortRow, sortFrom, sortRowsOf } from './columnValues';
import { RowsEditor } from './rowsEditor';

/** Columns to sort by, the first one first. */
@customElement('sg-column-sort')
export class ColumnSort extends RowsEditor<SortRow> {
  protected override readonly addText = l10n.t('Add Column');
  protected override readonly blank: SortRow = { column: '', direction: 'asc' };
  protected override readonly write = sortFrom;

  protected override read(value: unknown): readonly SortRow[] | undefined {
    return sortRowsOf(
      value,
      this.columns.map(({ name }) => name),
    );
  }

  protected override cells(row: SortRow, place: string, change: (row: SortRow) => void): TemplateResult {
    const turn = (event: Event) => {
      change({ ...row, direction: (event.target as HTMLSelectElement).value as SortRow['direction'] });
    };
    return html`
      ${this.columnCell(row, place, change, refusedInSort)}
      <select class="short" aria-label=${l10n.t('{0}, direction', place)} @change=${turn}>
        <option value="asc" .selected=${live(row.direction !== 'desc')}>${l10n.t('ascending')}</option>
        <option value="desc" .selected=${live(row.direction === 'desc')}>${l10n.t('descending')}</option>
      </select>
    `;
  }
}
