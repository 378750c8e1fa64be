import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { comparisons, type ConditionRow, conditionRowsOf, conditionsFrom } from './columnValues';
import { RowsEditor } from './rowsEditor';
import { valueInput } from './valueInput';

function words(comparison: ConditionRow['comparison']): string {
  if (comparison === 'EQ') return l10n.t('is');
  return comparison === 'LIKE' ? l10n.t('contains') : l10n.t('contains, any case');
}

/** What rows must hold, all of it. */
@customElement('sg-column-conditions')
export class ColumnConditions extends RowsEditor<ConditionRow> {
  protected override readonly addText = l10n.t('Add Condition');
  protected override readonly blank: ConditionRow = { column: '', comparison: 'EQ', value: '' };
  protected override readonly read = conditionRowsOf;
  protected override readonly write = conditionsFrom;

  protected override cells(row: ConditionRow, place: string, change: (row: ConditionRow) => void): TemplateResult {
    const compare = (event: Event) => {
      change({ ...row, comparison: (event.target as HTMLSelectElement).value as ConditionRow['comparison'] });
    };
    return html`
      ${this.columnCell(row, place, change)}
      <select class="short" aria-label=${l10n.t('{0}, comparison', place)} @change=${compare}>
        ${comparisons.map(
          each => html`<option value=${each} .selected=${live(each === row.comparison)}>${words(each)}</option>`,
        )}
      </select>
      ${valueInput({
        name: l10n.t('{0}, value', place),
        value: row.value,
        placeholder: l10n.t('Value'),
        isInvalid: this.isInvalid,
        type: value => change({ ...row, value }),
      })}
    `;
  }
}
