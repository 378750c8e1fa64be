import * as l10n from '@vscode/l10n';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import { controls, shared } from '../style/shared';
import { columnSelect } from './columnSelect';
import { type Column, namesOf, refusedInList } from './columnValues';

/** A list of columns in their order. Fires `value-changed` with the list, or undefined for none. */
@customElement('sg-column-names')
export class ColumnNames extends LitElement {
  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        list-style: none;
        margin: 0;
        padding: 0;
      }
      ol:empty {
        display: none;
      }
      li {
        align-items: center;
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border)));
        border-radius: 4px;
        display: inline-flex;
        max-width: 100%;
        overflow-wrap: anywhere;
        padding-inline-start: 6px;
      }
    `,
  ];

  @property({ attribute: false }) label = '';
  @property({ attribute: false }) value: unknown;
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) isInvalid = false;
  /** The list travels as one text with commas. */
  @property({ attribute: false }) isOneText = false;

  override render() {
    const chosen = namesOf(this.value) ?? [];
    const left = this.columns.filter(({ name }) => !chosen.includes(name));
    return html`
      <ol aria-label=${this.label}>
        ${chosen.map((name, at) => this.chip(name, at, chosen))}
      </ol>
      ${columnSelect({
        name: l10n.t('{0}, add a column', this.label),
        columns: left,
        chosen: '',
        empty: chosen.length === 0 ? l10n.t('All columns. Choose one to start a list…') : l10n.t('Add a column…'),
        isInvalid: this.isInvalid,
        ...(this.isOneText && { refused: refusedInList }),
        choose: name => this.take([...chosen, name]),
      })}
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector('select')?.focus();
  }

  private chip(name: string, at: number, chosen: readonly string[]): TemplateResult {
    const earlier = chosen.map((each, index) =>
      index === at - 1 ? name : index === at ? (chosen[at - 1] ?? each) : each,
    );
    return html`
      <li>
        <span>${name}</span>
        ${
          at === 0
            ? ''
            : html`<vscode-toolbar-button
                icon="arrow-left"
                label=${l10n.t('Move {0} before {1}', name, chosen[at - 1] ?? '')}
                title=${l10n.t('Move before the previous one')}
                @click=${() => this.take(earlier)}
              ></vscode-toolbar-button>`
        }
        <vscode-toolbar-button
          icon="close"
          label=${l10n.t('Remove {0}', name)}
          title=${l10n.t('Remove')}
          @click=${() => this.drop(at)}
        ></vscode-toolbar-button>
      </li>
    `;
  }

  private drop(at: number): void {
    this.take((namesOf(this.value) ?? []).filter((_, index) => index !== at));
    // The button that had the focus is gone after the next drawing; nothing waits for the focus.
    void this.updateComplete.then(() => this.focus());
  }

  private take(names: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('value-changed', { detail: names.length > 0 ? names : undefined }));
  }
}
