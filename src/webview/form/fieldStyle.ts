import { css } from 'lit';

export const fieldStyle = css`
  .head {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    margin-bottom: 4px;
  }
  label {
    font-weight: 600;
  }
  .required {
    color: var(--vscode-errorForeground);
    margin-inline-start: -3px;
  }
  .name {
    font-size: 11px;
    overflow-wrap: anywhere;
  }
  .head > sg-evidence,
  .head > .segments {
    margin-inline-start: auto;
  }
  .head > sg-evidence + .segments {
    margin-inline-start: 0;
  }
  .head > .segments {
    align-self: center;
  }
  .row {
    position: relative;
    align-items: flex-start;
    display: flex;
    gap: 6px;
  }
  .row > :first-child {
    flex: 1;
  }
  .row > input[type='checkbox'] {
    accent-color: var(--vscode-button-background);
    flex: none;
    height: 18px;
    margin: 0;
    width: 18px;
  }
  .code-input {
    font-family: var(--vscode-editor-font-family, monospace) !important;
    font-size: var(--vscode-editor-font-size, 12px) !important;
  }
  .problems > p {
    background: var(--vscode-inputValidation-errorBackground);
    border: 1px solid var(--vscode-inputValidation-errorBorder);
    border-radius: 2px;
    color: var(--vscode-inputValidation-errorForeground, var(--vscode-foreground));
    display: flex;
    gap: 6px;
    line-height: 1.4;
    margin-top: 4px;
    overflow-wrap: anywhere;
    padding: 4px 8px;
  }
  .problems vscode-icon {
    color: inherit;
    flex: none;
  }
  .help {
    font-size: 12px;
    line-height: 1.4;
    margin-top: 4px;
    overflow-wrap: anywhere;
  }
  .help:empty {
    display: none;
  }
  #suggestions {
    background: var(--vscode-editorSuggestWidget-background, var(--vscode-editorWidget-background));
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-editorSuggestWidget-border, var(--vscode-panel-border)));
    border-radius: 4px;
    color: var(--vscode-editorSuggestWidget-foreground, var(--vscode-foreground));
    max-height: 220px;
    overflow-y: auto;
    position: absolute;
    inset-inline: 0;
    top: 28px;
    z-index: 2;
  }
  #suggestions[hidden] {
    display: none;
  }
  #suggestions > div {
    cursor: pointer;
    display: grid;
    gap: 1px;
    line-height: 1.4;
    overflow-wrap: anywhere;
    padding: 4px 8px;
  }
  #suggestions > div:hover {
    background: var(--vscode-list-hoverBackground);
  }
  #suggestions > div[aria-selected='true'] {
    background: var(--vscode-editorSuggestWidget-selectedBackground, var(--vscode-list-activeSelectionBackground));
    color: var(--vscode-editorSuggestWidget-selectedForeground, var(--vscode-list-activeSelectionForeground));
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  #suggestions > div[aria-selected='true'] > .muted {
    color: inherit;
  }
  .caution {
    align-items: flex-start;
    display: flex;
    font-size: 12px;
    gap: 6px;
    line-height: 1.4;
    margin-top: 4px;
  }
  .caution vscode-icon {
    color: var(--vscode-editorWarning-foreground, inherit);
    flex: none;
  }
  .offer {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font-size: 12px;
    gap: 4px 8px;
    line-height: 1.4;
    margin-top: 4px;
  }
  .offer code {
    white-space: pre-wrap;
  }
  .problem {
    display: block;
  }
  .money {
    color: var(--vscode-foreground);
    margin-inline-end: 4px;
  }
`;
