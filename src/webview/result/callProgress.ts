import * as l10n from '@vscode/l10n';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Waiting } from '../../core/model/exchange';
import type { CallSession } from '../state/callSession';
import type { RunningCall } from '../state/viewState';
import { running, shared } from '../style/shared';
import { aheadText, countdownText } from '../text/waitingText';
import { callProgressStyle } from './callProgressStyle';
import { sizeText } from '../../shared/text/sizes';
import { elapsedText } from '../../shared/text/durations';

/** Often enough to look alive, seldom enough to stay readable. */
const tickMs = 100;

/** A call on its way: how long it has taken, what has arrived, and a way to end it. */
@customElement('sg-progress')
export class CallProgress extends LitElement {
  static override styles = [shared, running, callProgressStyle];

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
    const { waiting } = this.running;
    return html`
      <div class="track" aria-hidden="true"><div class="runner"></div></div>
      ${waiting ? this.wait(waiting) : this.progress()}
      <p class="muted wide">${l10n.t('Press Esc to cancel')}</p>
      <vscode-button class="narrow" secondary icon="debug-stop" @click=${() => this.session.cancel()}
        >${l10n.t('Cancel (Esc)')}</vscode-button
      >
    `;
  }

  private progress(): TemplateResult {
    const { startedAt, receivedBytes } = this.running;
    const isStarted = startedAt !== undefined;
    return html`
      <div class="seconds">${isStarted ? this.seconds(startedAt) : l10n.t('Getting ready…')}</div>
      <p class="muted">${isStarted ? progressText(receivedBytes) : l10n.t('Nothing has been sent yet.')}</p>
    `;
  }

  private wait(waiting: Waiting): TemplateResult {
    return html`
      <div class="seconds">${countdownText(waiting, this.nowMs)}</div>
      <p class="reason">${waiting.text}</p>
      <p class="muted">${aheadText(waiting.ahead)}</p>
    `;
  }

  private seconds(startedAt: string): string {
    return elapsedText(this.nowMs - Date.parse(startedAt));
  }
}

function progressText(receivedBytes: number): string {
  return receivedBytes === 0 ? l10n.t('Waiting for the answer') : l10n.t('{0} received', sizeText(receivedBytes));
}
