import * as l10n from '@vscode/l10n';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Suggestion } from '../../shared/protocol';
import { matching, mostShown } from './matching';

/** What a field gives to its box, and how the box gives a value back. */
export interface SuggestionField extends ReactiveControllerHost {
  /** What to offer, best first. */
  readonly offered: readonly Suggestion[];
  readonly text: string;
  readonly labelText: string;
  take(value: string): void;
}

/** The list under an input that offers values of earlier answers: an editable combobox as the ARIA practices describe it. */
export class SuggestionBox implements ReactiveController {
  isOpen = false;
  private active = -1;
  /** Shows all of them until something is typed. */
  private isFiltering = false;

  constructor(private readonly field: SuggestionField) {
    field.addController(this);
  }

  hostConnected(): void {
    this.close();
  }

  get isOffering(): boolean {
    return this.field.offered.length > 0;
  }

  /** The id of the marked option, for the input. */
  get activeId(): string | undefined {
    return this.isOpen && this.active >= 0 ? `suggestion-${this.active}` : undefined;
  }

  readonly open = (): void => this.show(false);

  /** Something was typed: what fits is offered. */
  typed(): void {
    this.show(true);
  }

  readonly close = (): void => {
    this.isOpen = false;
    this.active = -1;
    this.field.requestUpdate();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (!this.isOffering || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && this.activeId !== undefined) this.choose(this.shown[this.active]);
    else if (event.key === 'Escape' && this.isOpen) this.close();
    else return;
    event.preventDefault();
  };

  list(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (!this.isOffering) return nothing;
    return html`
      <div
        id="suggestions"
        role="listbox"
        aria-label=${l10n.t('Suggestions for {0}', this.field.labelText)}
        ?hidden=${!this.isOpen}
      >
        ${this.isOpen ? shown.map((suggestion, at) => this.option(suggestion, at)) : nothing}
      </div>
    `;
  }

  private get shown(): readonly Suggestion[] {
    return this.isFiltering ? matching(this.field.offered, this.field.text) : this.field.offered.slice(0, mostShown);
  }

  private show(isFiltering: boolean): void {
    this.isFiltering = isFiltering;
    this.active = -1;
    this.isOpen = this.shown.length > 0;
    this.field.requestUpdate();
  }

  private move(by: number): void {
    if (!this.isOpen) return this.show(false);
    const count = this.shown.length;
    this.active = this.active < 0 ? (by > 0 ? 0 : count - 1) : (this.active + by + count) % count;
    this.field.requestUpdate();
    // The option is marked only after the next drawing; nothing waits for it.
    void this.field.updateComplete.then(() => this.scrollToActive());
  }

  private scrollToActive(): void {
    const { renderRoot } = this.field as unknown as { renderRoot: ParentNode };
    renderRoot.querySelector('#suggestions > [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private choose(suggestion: Suggestion | undefined): void {
    if (suggestion) this.field.take(suggestion.value);
    this.close();
  }

  private option(suggestion: Suggestion, at: number): TemplateResult {
    return html`
      <div
        id=${`suggestion-${at}`}
        role="option"
        aria-selected=${at === this.active ? 'true' : 'false'}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.choose(suggestion)}
      >
        <span>${suggestion.label ?? suggestion.value}</span>
        ${suggestion.label === undefined ? nothing : html`<code class="muted">${suggestion.value}</code>`}
      </div>
    `;
  }
}
