import * as l10n from '@vscode/l10n';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import { numberText } from '../../shared/text/counts';
import { controls, shared } from '../style/shared';
import { objectOf, type Pair, pairAdvice, pairsOf } from './pairs';
import { isSame } from './typedValue';

/** An object of strings as rows of name and value. Fires `pairs-changed` with the object, or undefined for none. */
@customElement('sg-pairs')
export class PairsEditor extends LitElement {
  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      [role='group'] {
        display: grid;
        gap: 6px;
      }
      [role='group']:empty {
        display: none;
      }
      .pair {
        display: grid;
        gap: 6px;
        grid-template-columns: 2fr 3fr auto;
      }
      .advice {
        font-size: 12px;
        grid-column: 1 / -1;
      }
      .foot {
        align-items: center;
        display: flex;
        gap: 8px;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) value: unknown;
  /** How many entries the API takes. */
  @property({ type: Number }) most: number | undefined;
  @property({ type: Boolean }) isInvalid = false;
  @state() private pairs: readonly Pair[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    // Rows that are not sent yet (no name so far) stay as long as the rest is what the host has.
    const isEmptyObject = objectOf(this.pairs) === undefined && isSame(this.value, {});
    if (changed.has('value') && !isEmptyObject && !isSame(objectOf(this.pairs), this.value)) {
      this.pairs = pairsOf(this.value);
    }
  }

  override render() {
    return html`
      <div role="group" aria-label=${this.label}>${this.pairs.map((pair, index) => this.row(pair, index))}</div>
      <div class="foot">
        <vscode-button secondary icon="add" @click=${() => this.add()}>${l10n.t('Add Entry')}</vscode-button>
        ${
          this.most === undefined || this.pairs.length === 0
            ? nothing
            : html`<span class="muted">${countText(this.pairs.length, this.most)}</span>`
        }
      </div>
    `;
  }

  /** The first row, or the button that makes one. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, vscode-button')?.focus();
  }

  private row(pair: Pair, index: number): TemplateResult {
    const advice = pairAdvice(this.pairs, index);
    const place = l10n.t('{0}, entry {1}', this.label, numberText(index + 1));
    return html`
      <div class="pair">
        ${this.cell(pair.name, l10n.t('{0}, name', place), l10n.t('Name'), name => this.change(index, { ...pair, name }))}
        ${this.cell(pair.value, l10n.t('{0}, value', place), l10n.t('Value'), value => this.change(index, { ...pair, value }))}
        <vscode-toolbar-button
          icon="close"
          label=${l10n.t('Remove {0}', place)}
          title=${l10n.t('Remove')}
          @click=${() => this.removeRow(index)}
        ></vscode-toolbar-button>
        ${advice === undefined ? nothing : html`<div class="advice muted" role="status">${advice}</div>`}
      </div>
    `;
  }

  private cell(text: string, name: string, hint: string, typed: (text: string) => void): TemplateResult {
    return html`
      <input
        .value=${live(text)}
        aria-label=${name}
        aria-invalid=${this.isInvalid ? 'true' : 'false'}
        placeholder=${hint}
        autocomplete="off"
        spellcheck="false"
        @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
      />
    `;
  }

  private add(): void {
    this.pairs = [...this.pairs, { name: '', value: '' }];
    // The new row exists only after the next drawing; nothing waits for the focus.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.pair:last-child input')?.focus());
  }

  private removeRow(index: number): void {
    this.show(this.pairs.filter((_, at) => at !== index));
    void this.updateComplete.then(() => this.focus());
  }

  private change(index: number, pair: Pair): void {
    this.show(this.pairs.map((old, at) => (at === index ? pair : old)));
  }

  private show(pairs: readonly Pair[]): void {
    this.pairs = pairs;
    this.dispatchEvent(new CustomEvent('pairs-changed', { detail: objectOf(pairs) }));
  }
}

const countText = (count: number, most: number): string =>
  l10n.t('{0} of at most {1}', numberText(count), numberText(most));
