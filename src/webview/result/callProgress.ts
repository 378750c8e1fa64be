import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { CallSession } from '../state/callSession';
import type { RunningCall } from '../state/viewState';
import { shared } from '../style/shared';
import { bytesText } from '../text/format';

/** Often enough to look alive, seldom enough to stay readable. */
const tickMs = 100;

/** A call on its way: how long it has taken, what has arrived, and a way to end it. */
@customElement('sg-progress')
export class CallProgress extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        align-items: center;
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: 12px;
        justify-content: center;
        min-height: 220px;
        position: relative;
      }
      .track {
        height: 2px;
        inset: 0 0 auto;
        overflow: hidden;
        position: absolute;
      }
      .runner {
        animation: run 1.4s linear infinite;
        background: var(--vscode-progressBar-background);
        height: 100%;
        width: 25%;
      }
      @keyframes run {
        from {
          transform: translateX(-100%);
        }
        to {
          transform: translateX(400%);
        }
      }
      .seconds {
        font-size: 20px;
        font-variant-numeric: tabular-nums;
      }
      .narrow {
        display: none;
      }
      /* The Cancel button beside the form may be out of sight there. */
      @container (max-width: 819px) {
        .narrow {
          display: inline-block;
        }
        .wide {
          display: none;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .runner {
          animation: none;
          width: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) running!: RunningCall;
  @state() private nowMs = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => (this.nowMs = Date.now()), tickMs);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    const { startedAt, receivedBytes } = this.running;
    const isStarted = startedAt !== undefined;
    return html`
      <div class="track" aria-hidden="true"><div class="runner"></div></div>
      <div class="seconds">${isStarted ? this.seconds(startedAt) : 'Getting ready…'}</div>
      <p class="muted">${isStarted ? progressText(receivedBytes) : 'Nothing has been sent yet.'}</p>
      <p class="muted wide">Esc cancels</p>
      <vscode-button class="narrow" secondary icon="debug-stop" @click=${() => this.session.cancel()}
        >Cancel (Esc)</vscode-button
      >
    `;
  }

  private seconds(startedAt: string): string {
    return `${(Math.max(0, this.nowMs - Date.parse(startedAt)) / 1000).toFixed(1)} s`;
  }
}

function progressText(receivedBytes: number): string {
  return receivedBytes === 0 ? 'Waiting for the answer' : `${bytesText(receivedBytes)} received`;
}
