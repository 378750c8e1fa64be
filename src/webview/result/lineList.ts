import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { shared } from '../style/shared';
import { styled } from '../style/styled';
import type { JsonLine } from './jsonLines';

const lineHeightPx = 18;

/** Long text, line by line. Only the lines in sight are on the page, as text nodes: an answer can be of any size and content. */
@customElement('sg-lines')
export class LineList extends LitElement {
  static override styles = [
    shared,
    css`
      .scroller {
        background: var(--vscode-editor-background);
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
        border-radius: 3px;
        contain: strict;
        direction: ltr;
        overflow: auto;
      }
      .lines {
        min-width: 100%;
        padding: 6px 0;
        width: max-content;
      }
      .line {
        height: 18px;
        font: inherit;
        line-height: 18px;
        margin: 0;
        padding: 0 12px;
      }
      .name {
        color: var(--vscode-debugTokenExpression-name);
      }
      .string {
        color: var(--vscode-debugTokenExpression-string);
      }
      .number {
        color: var(--vscode-debugTokenExpression-number);
      }
      .keyword {
        color: var(--vscode-debugTokenExpression-boolean);
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly (string | JsonLine)[] = [];
  @property() label = '';
  /** Set where the surroundings do not give a height. */
  @property({ type: Number }) heightPx: number | undefined;
  @query('.scroller') private readonly scroller!: HTMLElement;
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    estimateSize: () => lineHeightPx,
    getScrollElement: () => this.scroller,
    overscan: 20,
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('lines')) return;
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.lines.length });
    virtualizer.measure();
  }

  override render() {
    const virtualizer = this.virtual.getVirtualizer();
    const items = virtualizer.getVirtualItems();
    const before = items[0]?.start ?? 0;
    const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
    const height = this.heightPx === undefined ? '100%' : `${this.heightPx}px`;
    return html`
      <div class="scroller" tabindex="0" role="region" aria-label=${this.label} ${styled({ height })}>
        <div class="lines code">
          <div ${styled({ height: `${before}px` })}></div>
          ${items.map(({ index }) => line(this.lines[index] ?? ''))}
          <div ${styled({ height: `${after}px` })}></div>
        </div>
      </div>
    `;
  }
}

/** In pre elements, because spaces count here, also those of this template. */
function line(content: string | JsonLine): TemplateResult {
  if (typeof content === 'string') return html`<pre class="line">${content}</pre>`;
  const tokens = content.tokens.map(({ kind, text }) => html`<span class=${kind}>${text}</span>`);
  return html`<pre class="line">${'  '.repeat(content.depth)}${tokens}</pre>`;
}
