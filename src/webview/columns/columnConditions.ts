import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { comparisons, type ConditionRow, conditionRowsOf, conditionsFrom } from './columnValues';
import { RowsEditor } from './rowsEditor';
import { valueInput } from './valueInput';

const words = { EQ: 'is', LIKE: 'contains', ILIKE: 'contains, any case' } as const;

/** What rows must hold, all of it. */
@customElement('sg-column-conditions')
export class ColumnConditions extends RowsEditor<ConditionRow> {
  protected override readonly addText = 'Add condition';
  protected override readonly blank: ConditionRow = { column: '', comparison: 'EQ', value: '' };
  protected override readonly read = conditionRowsOf;
  protected override readonly write = conditionsFrom;

  protected override cells(row: ConditionRow, place: string, change: (row: ConditionRow) => void): TemplateResult {
    const compare = (event: Event) => {
      change({ ...row, comparison: (event.target as HTMLSelectElement).value as ConditionRow['comparison'] });
    };
    return html`
      ${this.columnCell(row, place, change)}
      <select class="short" aria-label=${`${place}, comparison`} @change=${compare}>
        ${comparisons.map(
          each => html`<option value=${each} .selected=${live(each === row.comparison)}>${words[each]}</option>`,
        )}
      </select>
      ${valueInput({
        name: `${place}, value`,
        value: row.value,
        placeholder: 'Value',
        isInvalid: this.isInvalid,
        type: value => change({ ...row, value }),
      })}
    `;
  }
}
