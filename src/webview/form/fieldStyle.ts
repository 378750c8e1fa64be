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
    margin-left: -3px;
  }
  .name {
    font-size: 11px;
    overflow-wrap: anywhere;
  }
  sg-evidence {
    margin-left: auto;
  }
  .row {
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
  .money {
    color: var(--vscode-foreground);
    margin-right: 4px;
  }
`;
