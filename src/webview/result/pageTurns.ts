import * as l10n from '@vscode/l10n';
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

const chevron = (to: 'left' | 'right'): TemplateResult => html`<vscode-icon name=${`chevron-${to}`}></vscode-icon>`;

/** Buttons for the pages before and after the shown one. The text comes last, as its length must not move the buttons. */
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
        padding-block: 2px;
        padding-inline: 4px 10px;
      }
      button.next {
        padding-inline: 10px 4px;
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
      button:dir(rtl) > vscode-icon {
        transform: scaleX(-1);
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
      ${this.button('previous', l10n.t('Previous Page'), html`${chevron('left')}${l10n.t('Previous')}`)}
      ${this.button('next', l10n.t('Next Page'), html`${l10n.t('Next')}${chevron('right')}`)}
      <span class="text muted">${this.text}</span>
    `;
  }

  private get text(): string {
    const { running, pages } = this;
    if (!running?.turn) return pages.text ?? '';
    if (running.waiting) return `${countdownText(running.waiting, this.nowMs)} · ${running.waiting.text}`;
    return l10n.t('Loading…');
  }

  /** Never `disabled`: a button that has the focus must not lose it while its page comes. */
  private button(to: Turn, name: string, content: TemplateResult): TemplateResult {
    const isOff = this.pages[to] === undefined || this.running !== undefined;
    return html`
      <button
        class=${to}
        aria-label=${name}
        aria-disabled=${isOff ? 'true' : 'false'}
        @click=${() => isOff || this.session.turnPage(to)}
      >
        ${content}
      </button>
    `;
  }
}
