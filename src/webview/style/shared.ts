import { css } from 'lit';

/** What every element of the page has in common. Colours are VS Code's theme variables only, so every theme works. */
export const shared = css`
  :host {
    box-sizing: border-box;
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h3 {
    font-size: inherit;
    font-weight: 600;
  }
  a {
    color: var(--vscode-textLink-foreground);
    text-decoration: underline;
  }
  a:hover {
    color: var(--vscode-textLink-activeForeground);
  }
  code,
  .code {
    background: none;
    color: inherit;
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: var(--vscode-editor-font-size, 12px);
  }
  /* Code, addresses and values read from left to right in every language. */
  code,
  pre,
  .code,
  .code-input {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .muted {
    color: var(--vscode-descriptionForeground);
  }
  .spoken {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  /* As high as they are with one line; a translated label may need two. */
  vscode-button {
    max-width: 100%;
  }
  vscode-button::part(base) {
    line-height: 18px;
    padding-block: 3px;
    white-space: normal;
  }
  :focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
`;

/** Native inputs that look like VS Code's. They are native so that label, help and error reach screen readers by id. */
export const controls = css`
  input:not([type='checkbox']),
  textarea,
  select {
    background: var(--vscode-settings-textInputBackground, var(--vscode-input-background));
    border: 1px solid var(--vscode-settings-textInputBorder, var(--vscode-input-border, transparent));
    border-radius: 4px;
    color: var(--vscode-settings-textInputForeground, var(--vscode-input-foreground));
    font-family: inherit;
    font-size: inherit;
    line-height: 18px;
    margin: 0;
    min-width: 0;
    padding: 3px 6px;
    /* What is typed runs as its first letter does, in every language. */
    unicode-bidi: plaintext;
    width: 100%;
  }
  select {
    background: var(--vscode-settings-dropdownBackground, var(--vscode-dropdown-background));
    border-color: var(--vscode-settings-dropdownBorder, var(--vscode-dropdown-border, transparent));
    color: var(--vscode-settings-dropdownForeground, var(--vscode-dropdown-foreground));
    height: 26px;
    padding: 3px 4px;
  }
  select:disabled {
    opacity: 0.7;
  }
  textarea {
    display: block;
    min-height: 60px;
    resize: vertical;
  }
  ::placeholder {
    color: var(--vscode-input-placeholderForeground);
    opacity: 1;
  }
  input:focus-visible,
  textarea:focus-visible,
  select:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  [aria-invalid='true']:not(:focus-visible) {
    border-color: var(--vscode-inputValidation-errorBorder);
  }
`;

/** A box that stands out a little: notices, cards. `--accent` is the colour of its edge. */
export const boxes = css`
  .box {
    --accent: var(--vscode-focusBorder);
    background: var(--vscode-textBlockQuote-background, transparent);
    border: 1px solid var(--vscode-contrastBorder, transparent);
    border-inline-start: 3px solid var(--accent);
    border-radius: 2px;
    display: flex;
    gap: 8px;
    line-height: 1.4;
    padding: 8px 10px;
  }
  .box > vscode-icon {
    color: var(--accent);
    flex: none;
    margin-top: 1px;
  }
  .box > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .box.warning,
  .box.locked {
    --accent: var(--vscode-editorWarning-foreground);
  }
  .box.error {
    --accent: var(--vscode-errorForeground);
  }
`;

/** Something is under way, for how long is not known: a `.runner` within a thin line. */
export const running = css`
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
  @media (prefers-reduced-motion: reduce) {
    .runner {
      animation: none;
      width: 100%;
    }
  }
`;
