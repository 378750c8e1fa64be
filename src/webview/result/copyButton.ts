import * as l10n from '@vscode/l10n';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import { shared } from '../style/shared';

const shownMs = 1500;

/** Copies a text and says whether that worked. */
@customElement('sg-copy')
export class CopyButton extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  /** The button's name, which says what is copied: "Copy Answer". */
  @property() label = '';
  @state() private result: 'copied' | 'refused' | undefined;

  override render() {
    return html`
      <vscode-toolbar-button icon=${this.icon} label=${this.label} title=${this.label} @click=${this.copy}>
        ${this.resultText ?? l10n.t('Copy')}
      </vscode-toolbar-button>
      <span class="spoken" role="status">${this.resultText ?? ''}</span>
    `;
  }

  private get icon(): string {
    if (this.result === undefined) return 'copy';
    return this.result === 'copied' ? 'check' : 'error';
  }

  private get resultText(): string | undefined {
    return this.result && (this.result === 'copied' ? l10n.t('Copied') : l10n.t('Not copied'));
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.result = 'copied';
    } catch {
      this.result = 'refused'; // the browser refuses when the page has lost the focus
    }
    setTimeout(() => (this.result = undefined), shownMs);
  };
}
