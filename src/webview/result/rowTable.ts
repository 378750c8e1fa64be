import { VirtualizerController } from '@tanstack/lit-virtual';
import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { shared } from '../style/shared';
import { styled } from '../style/styled';
import { type AnswerTable, columnWidths } from './answerTable';
import { rowTableStyle } from './rowTableStyle';
import { directionOf } from './sortDirection';

const rowHeightPx = 24;

/** Rows of an answer. Only those in sight are on the page; the counts for screen readers are of all. */
@customElement('sg-table')
export class RowTable extends LitElement {
  static override styles = [shared, rowTableStyle];

  @property({ attribute: false }) table!: AnswerTable;
  /** What the rows were sorted by, as the service takes it. */
  @property({ attribute: false }) sort = '';
  /** Rows at the service before the first one here. */
  @property({ attribute: false }) skipped = 0;
  @query('.scroller') private readonly scroller!: HTMLElement;
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    estimateSize: () => rowHeightPx,
    getScrollElement: () => this.scroller,
    overscan: 15,
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('table')) return;
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.table.rows.length });
    virtualizer.measure();
  }

  /** Another page of rows is read from its beginning. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('table')) this.scroller.scrollTop = 0;
  }

  override render() {
    const { columns, rows, isNumeric } = this.table;
    const widths = columnWidths(this.table, name => directionOf(this.sort, name) !== undefined);
    const width = widths.reduce((sum, each) => sum + each, rowNumberWidth);
    return html`
      <div class="scroller" tabindex="0" role="region" aria-label=${l10n.t('Rows of the answer')}>
        <table ${styled({ width: `${width}ch` })} aria-rowcount=${rows.length + 1}>
          <colgroup>
            <col ${styled({ width: `${rowNumberWidth}ch` })} />
            ${widths.map(each => html`<col ${styled({ width: `${each}ch` })} />`)}
          </colgroup>
          <thead>
            <tr aria-rowindex="1">
              <th scope="col" class="number"><span class="spoken">${l10n.t('Row')}</span>#</th>
              ${columns.map((column, at) => this.head(column, isNumeric[at] === true))}
            </tr>
          </thead>
          <tbody translate="no">
            ${this.visibleRows()}
          </tbody>
        </table>
        ${rows.length === 0 ? html`<p class="empty muted">${l10n.t('The answer has no rows.')}</p>` : ''}
      </div>
    `;
  }

  private head(name: string, isNumeric: boolean): TemplateResult {
    const direction = directionOf(this.sort, name);
    const kind = isNumeric ? 'value' : '';
    const text = direction === undefined ? name : `${name} ${direction === 'ascending' ? '↑' : '↓'}`;
    const sort = direction ?? nothing;
    // On one line, because spaces count in a cell, also those of this template.
    return html`<th translate="no" scope="col" class=${kind} title=${name} aria-sort=${sort}>${text}</th>`;
  }

  private visibleRows(): TemplateResult {
    const virtualizer = this.virtual.getVirtualizer();
    const items = virtualizer.getVirtualItems();
    const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
    return html`
      ${space(items[0]?.start ?? 0)} ${items.map(({ index }) => row(index, this.table, this.skipped))} ${space(after)}
    `;
  }
}

const rowNumberWidth = 7;

/** Takes the place of the rows out of sight. */
function space(height: number): TemplateResult {
  return html`<tr class="space" role="presentation" ${styled({ height: `${height}px` })}></tr>`;
}

function row(index: number, { rows, isNumeric }: AnswerTable, skipped: number): TemplateResult {
  const cells = rows[index] ?? [];
  return html`
    <tr aria-rowindex=${index + 2} class=${index % 2 === 0 ? '' : 'odd'}>
      <td class="number">${skipped + index + 1}</td>
      ${cells.map((cell, at) => html`<td class=${isNumeric[at] ? 'value' : ''} title=${cell}>${cell}</td>`)}
    </tr>
  `;
}
