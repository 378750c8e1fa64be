import * as l10n from '@vscode/l10n';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import { isSame } from '../form/typedValue';
import { numberText } from '../../shared/text/counts';
import { controls, shared } from '../style/shared';
import { rowsStyle } from './rowsStyle';
import { columnSelect } from './columnSelect';
import type { Column } from './columnValues';

/** A value that is edited as rows, each about a column. Fires `value-changed` with the value, or undefined for none. */
export abstract class RowsEditor<Row extends { column: string }> extends LitElement {
  static override styles = [shared, controls, rowsStyle];

  @property({ attribute: false }) label = '';
  @property({ attribute: false }) value: unknown;
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) isInvalid = false;
  @state() protected rows: readonly Row[] = [];

  /** The words of the button that adds a row. */
  protected abstract readonly addText: string;
  protected abstract readonly blank: Row;
  protected abstract read(value: unknown): readonly Row[] | undefined;
  protected abstract write(rows: readonly Row[]): unknown;
  /** The controls of a row. @param place names the row for screen readers */
  protected abstract cells(row: Row, place: string, change: (row: Row) => void): TemplateResult;

  override willUpdate(changed: PropertyValues): void {
    // Rows without a column yet are sent as nothing: they stay while the rest is what the host has.
    if (changed.has('value') && !isSame(this.write(this.rows), this.value)) this.rows = this.read(this.value) ?? [];
  }

  override render() {
    return html`
      <div class="rows" role="group" aria-label=${this.label}>
        ${this.rows.map((row, index) => this.row(row, index))}
      </div>
      <vscode-button class="add" secondary icon="add" @click=${() => this.add()}>${this.addText}</vscode-button>
    `;
  }

  /** The first row, or the button that makes one. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('select, vscode-button')?.focus();
  }

  /** The choice of a row's column. @param refused why one cannot be chosen here */
  protected columnCell(
    row: Row,
    place: string,
    change: (row: Row) => void,
    refused?: (column: string) => string | undefined,
  ): TemplateResult {
    return columnSelect({
      name: l10n.t('{0}, column', place),
      columns: this.columns,
      chosen: row.column,
      ...(refused && { refused }),
      empty: l10n.t('Column…'),
      isInvalid: this.isInvalid,
      choose: column => change({ ...row, column }),
    });
  }

  private row(row: Row, index: number): TemplateResult {
    const place = l10n.t('{0}, row {1}', this.label, numberText(index + 1));
    const change = (next: Row) => this.show(this.rows.map((old, at) => (at === index ? next : old)));
    return html`
      <div class="row">
        ${this.cells(row, place, change)}
        <vscode-toolbar-button
          icon="close"
          label=${l10n.t('Remove {0}', place)}
          title=${l10n.t('Remove')}
          @click=${() => this.removeRow(index)}
        ></vscode-toolbar-button>
      </div>
    `;
  }

  private add(): void {
    this.rows = [...this.rows, this.blank];
    // The new row exists only after the next drawing; nothing waits for the focus.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.row:last-child select')?.focus());
  }

  private removeRow(index: number): void {
    this.show(this.rows.filter((_, at) => at !== index));
    void this.updateComplete.then(() => this.focus());
  }

  private show(rows: readonly Row[]): void {
    this.rows = rows;
    this.dispatchEvent(new CustomEvent('value-changed', { detail: this.write(rows) }));
  }
}
