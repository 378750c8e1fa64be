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
  /** What is copied, for the button's name: "answer". */
  @property() what = '';
  @state() private result: 'Copied' | 'Not copied' | undefined;

  override render() {
    return html`
      <vscode-toolbar-button
        icon=${this.icon}
        label=${`Copy ${this.what}`}
        title=${`Copy ${this.what}`}
        @click=${this.copy}
      >
        ${this.result ?? 'Copy'}
      </vscode-toolbar-button>
      <span class="spoken" role="status">${this.result ?? ''}</span>
    `;
  }

  private get icon(): string {
    if (this.result === undefined) return 'copy';
    return this.result === 'Copied' ? 'check' : 'error';
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.result = 'Copied';
    } catch {
      this.result = 'Not copied'; // the browser refuses when the page has lost the focus
    }
    setTimeout(() => (this.result = undefined), shownMs);
  };
}
