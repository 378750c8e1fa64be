import * as l10n from '@vscode/l10n';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CellView, DifferenceView, FileCheckView } from '../../services/datagovsg/checkPage/fileCheckView';
import { shared } from '../style/shared';
import { differenceTableStyle } from './differenceTableStyle';
import { numberText } from '../../shared/text/counts';

/** What is in today's first rows next to what the file would put there. */
@customElement('sg-difference-table')
export class DifferenceTable extends LitElement {
  static override styles = [shared, differenceTableStyle];

  @property({ attribute: false }) check!: FileCheckView;

  override render() {
    const { differences, compared } = this.check;
    if (differences.length === 0) return html`<p>${compared}</p>`;
    return html`
      <table aria-describedby="compared">
        <thead>
          <tr>
            <th scope="col" class="row">${l10n.t('Row')}</th>
            <th scope="col">${l10n.t('Column')}</th>
            <th scope="col">${l10n.t('Today')}</th>
            <th scope="col">${l10n.t('In the file')}</th>
          </tr>
        </thead>
        <tbody>
          ${differences.map(difference)}
        </tbody>
      </table>
      <p class="muted" id="compared">${compared}</p>
    `;
  }
}

// On one line each, because spaces count in a cell, also those of this template.
const difference = ({ row, column, today, file }: DifferenceView): TemplateResult => html`
  <tr>
    <td class="row">${numberText(row)}</td>
    <th scope="row">${column}</th>
    ${cell(today)} ${cell(file)}
  </tr>
`;

const cell = ({ short, long }: CellView): TemplateResult =>
  short === '' ? html`<td class="muted">${l10n.t('empty')}</td>` : html`<td class="value" title=${long}>${short}</td>`;

declare global {
  interface HTMLElementTagNameMap {
    'sg-difference-table': DifferenceTable;
  }
}
