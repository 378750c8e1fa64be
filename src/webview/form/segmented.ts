import { css, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Segments<T extends string> {
  /** Of the group, for its name on the page and the one that is read out. */
  id: string;
  label: string;
  options: readonly { id: T; name: string; isDisabled?: boolean }[];
  chosen: T;
  choose: (id: T) => void;
}

/** A few choices in a row. Native radio buttons, so the arrow keys and screen readers work as anywhere. */
export function segmented<T extends string>({ id, label, options, chosen, choose }: Segments<T>): TemplateResult {
  return html`
    <div class="segments" role="radiogroup" aria-label=${label}>
      ${options.map(
        option => html`
          <label>
            <input
              type="radio"
              name=${id}
              value=${option.id}
              ?disabled=${option.isDisabled === true}
              .checked=${live(option.id === chosen)}
              @change=${() => choose(option.id)}
            /><span>${option.name}</span>
          </label>
        `,
      )}
    </div>
  `;
}

export const segmentedStyle = css`
  .segments {
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, var(--vscode-panel-border)));
    border-radius: 4px;
    display: inline-flex;
    flex-wrap: wrap;
  }
  .segments > label {
    cursor: pointer;
    font-weight: normal;
    position: relative;
  }
  .segments input[type='radio'] {
    appearance: none;
    background: none;
    border: 0;
    height: 100%;
    inset: 0;
    margin: 0;
    padding: 0;
    position: absolute;
    width: 100%;
  }
  .segments span {
    border-radius: 3px;
    display: block;
    font-size: 11px;
    line-height: 16px;
    padding: 1px 7px;
    position: relative;
    unicode-bidi: plaintext;
  }
  .segments input:disabled + span {
    cursor: default;
    opacity: 0.6;
  }
  .segments > label:hover > input:enabled:not(:checked) + span {
    background: var(--vscode-toolbar-hoverBackground);
  }
  .segments input:checked + span {
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
    outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -2px;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .segments input:focus-visible + span {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
`;
