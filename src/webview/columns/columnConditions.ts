import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { columnSelect } from './columnSelect';
import { comparisons, type ConditionRow, conditionRowsOf, conditionsFrom } from './columnValues';
import { RowsEditor } from './rowsEditor';

const words = { EQ: 'is', LIKE: 'contains', ILIKE: 'contains, any case' } as const;

/** What rows must hold, all of it. */
@customElement('sg-column-conditions')
export class ColumnConditions extends RowsEditor<ConditionRow> {
  protected override readonly addText = 'Add condition';
  protected override readonly blank: ConditionRow = { column: '', comparison: 'EQ', value: '' };
  protected override readonly read = conditionRowsOf;
  protected override readonly write = conditionsFrom;

  protected override cells(row: ConditionRow, place: string, change: (row: ConditionRow) => void): TemplateResult {
    const { columns, isInvalid } = this;
    const compare = (event: Event) => {
      change({ ...row, comparison: (event.target as HTMLSelectElement).value as ConditionRow['comparison'] });
    };
    return html`
      ${columnSelect({
        name: `${place}, column`,
        columns,
        chosen: row.column,
        empty: 'Column…',
        isInvalid,
        choose: column => change({ ...row, column }),
      })}
      <select class="short" aria-label=${`${place}, comparison`} @change=${compare}>
        ${comparisons.map(
          each => html`<option value=${each} .selected=${live(each === row.comparison)}>${words[each]}</option>`,
        )}
      </select>
      <input
        .value=${live(row.value)}
        aria-label=${`${place}, value`}
        aria-invalid=${isInvalid ? 'true' : 'false'}
        placeholder="Value"
        autocomplete="off"
        spellcheck="false"
        @input=${(event: Event) => change({ ...row, value: (event.target as HTMLInputElement).value })}
      />
    `;
  }
}
