import * as l10n from '@vscode/l10n';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import type { EnvironmentId } from '../core/model/operation';
import { contactLink } from './contactLink';
import { callBarStyle } from './callBarStyle';
import type { CallSession } from './state/callSession';
import type { ViewState } from './state/viewState';
import { boxes, controls, shared } from './style/shared';

const noticeIcons = { info: 'info', warning: 'warning', locked: 'lock' } as const;

/** Where the call goes, with which key, and the button that sends it. */
@customElement('sg-call-bar')
export class CallBar extends LitElement {
  static override styles = [shared, controls, boxes, callBarStyle];

  @property({ attribute: false }) session!: CallSession;
  @property({ attribute: false }) view!: ViewState;

  override render() {
    return html`
      ${this.notices()}
      <div class="bar">
        <div class="choice">
          <label for="environment">${l10n.t('Environment')}</label>
          ${this.environments()}
        </div>
        <div class="choice">
          <label for="key">${l10n.t('Key')}</label>
          ${this.keys()}
        </div>
        ${this.sendButton()} ${this.flowButtons()}
      </div>
      ${
        this.isKeyMissing
          ? html`<p class="hint muted" id="key-hint">
              ${l10n.t('Add a key with the command “SG API: Add Key”, then choose it here.')}
              ${contactLink(this.view.context.contact)}
            </p>`
          : nothing
      }
    `;
  }

  private get isKeyMissing(): boolean {
    const { operation, context } = this.view;
    return operation.key?.required === true && context.keys.length === 0;
  }

  private notices() {
    return this.view.context.notices.map(
      ({ kind, text }) => html`
        <div class="box ${kind}" role="note">
          <vscode-icon name=${noticeIcons[kind]}></vscode-icon>
          <div>${text}</div>
        </div>
      `,
    );
  }

  private environments(): TemplateResult {
    const { environments, environment } = this.view.context;
    const chosen = environments.find(choice => choice.id === environment);
    return html`
      <select id="environment" title=${chosen?.address ?? ''} @change=${this.chooseEnvironment}>
        ${environments.map(
          ({ id, name, unavailable }) => html`
            <option value=${id} .selected=${live(id === environment)} ?disabled=${unavailable !== undefined}>
              ${unavailable === undefined ? name : l10n.t('{0}: {1}', name, unavailable)}
            </option>
          `,
        )}
      </select>
    `;
  }

  private keys(): TemplateResult {
    const { keys, keyId } = this.view.context;
    const { key } = this.view.operation;
    if (!key)
      return html`<select id="key" disabled>
        <option>${l10n.t('No key needed')}</option>
      </select>`;
    if (this.isKeyMissing) {
      return html`<select id="key" disabled aria-describedby="key-hint">
        <option>${l10n.t('No key here yet')}</option>
      </select>`;
    }
    const none = key.required ? l10n.t('Choose a key…') : l10n.t('No key (anonymous)');
    const isNone = !keys.some(({ id }) => id === keyId);
    return html`
      <select id="key" @change=${this.chooseKey}>
        <option value="" .selected=${live(isNone)} ?disabled=${key.required}>${none}</option>
        ${keys.map(({ id, name }) => html`<option value=${id} .selected=${live(id === keyId)}>${name}</option>`)}
      </select>
    `;
  }

  /** One button for both, so that it keeps the focus when the call starts and ends. */
  private sendButton(): TemplateResult {
    const isRunning = this.view.running !== undefined;
    return html`
      <vscode-button
        class="send"
        ?secondary=${isRunning}
        icon=${isRunning ? 'debug-stop' : 'play'}
        title=${isRunning ? l10n.t('Cancel (Esc)') : l10n.t('Send (Ctrl+Enter or ⌘Enter)')}
        @click=${this.press}
        >${isRunning ? l10n.t('Cancel') : l10n.t('Send')}</vscode-button
      >
    `;
  }

  private flowButtons(): readonly TemplateResult[] {
    const isRunning = this.view.running !== undefined;
    return this.view.flows.map(({ flow, label }) => {
      const start = () => this.session.flow(flow);
      return html`<vscode-button class="flow" secondary ?disabled=${isRunning} @click=${start}
        >${label}</vscode-button
      >`;
    });
  }

  private readonly press = (event: MouseEvent): void => {
    if (event.detail > 1) return; // the second half of a double click must not cancel what the first has sent
    if (this.view.running) this.session.cancel();
    else this.session.send();
  };

  private readonly chooseEnvironment = (event: Event): void => {
    this.session.choose((event.target as HTMLSelectElement).value as EnvironmentId);
  };

  private readonly chooseKey = (event: Event): void => {
    const keyId = (event.target as HTMLSelectElement).value;
    this.session.choose(this.view.context.environment, keyId === '' ? undefined : keyId);
  };
}
