import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { PageTurns } from '../../shared/protocol';
import type { CallSession } from '../state/callSession';
import type { RunningCall } from '../state/viewState';
import { shared } from '../style/shared';
import { countdownText } from '../text/waitingText';

type Turn = 'previous' | 'next';
const tickMs = 1000;

/** The way to the pages before and after the shown one. The text comes last, as its length must not move the buttons. */
@customElement('sg-pages')
export class Pages extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 6px 10px;
      }
      button {
        align-items: center;
        background: var(--vscode-button-secondaryBackground);
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, transparent));
        border-radius: 4px;
        color: var(--vscode-button-secondaryForeground);
        cursor: pointer;
        display: inline-flex;
        font: inherit;
        gap: 2px;
        padding: 2px 10px 2px 4px;
      }
      button.next {
        padding: 2px 4px 2px 10px;
      }
      button:hover {
        background: var(--vscode-button-secondaryHoverBackground);
      }
      button[aria-disabled='true'] {
        cursor: default;
        opacity: 0.5;
      }
      button > vscode-icon {
        color: inherit;
      }
      .text {
        flex: 1 1 12em;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) pages!: PageTurns;
  @property({ attribute: false }) running: RunningCall | undefined;
  @state() private nowMs = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => this.running?.waiting && (this.nowMs = Date.now()), tickMs);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    return html`
      ${this.button('previous', html`<vscode-icon name="chevron-left"></vscode-icon>Previous`)}
      ${this.button('next', html`Next<vscode-icon name="chevron-right"></vscode-icon>`)}
      <span class="text muted">${this.text}</span>
    `;
  }

  private get text(): string {
    const { running, pages } = this;
    if (!running?.turn) return pages.text ?? '';
    if (running.waiting) return `${countdownText(running.waiting, this.nowMs)}. ${running.waiting.text}`;
    return 'Loading…';
  }

  /** Never `disabled`: a button that has the focus must not lose it while its page comes. */
  private button(to: Turn, content: TemplateResult): TemplateResult {
    const isOff = this.pages[to] === undefined || this.running !== undefined;
    return html`
      <button class=${to} aria-disabled=${isOff ? 'true' : 'false'} @click=${() => isOff || this.session.turnPage(to)}>
        ${content}<span class="spoken">page</span>
      </button>
    `;
  }
}
