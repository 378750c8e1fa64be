import { css } from 'lit';

export const findingListStyle = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    --accent: var(--vscode-editorInfo-foreground, var(--vscode-focusBorder));
    border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    display: flex;
    gap: 8px;
    line-height: 1.45;
    padding: 8px 0;
  }
  li.error {
    --accent: var(--vscode-errorForeground);
  }
  li.warning {
    --accent: var(--vscode-editorWarning-foreground);
  }
  li > vscode-icon {
    color: var(--accent);
    flex: none;
    margin-top: 2px;
  }
  li > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  li p {
    max-width: 100ch;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin-top: 2px;
  }
  button {
    background: none;
    border: 0;
    color: var(--vscode-textLink-foreground);
    cursor: pointer;
    font: inherit;
    overflow-wrap: anywhere;
    padding: 0;
    text-align: start;
    text-decoration: underline;
  }
  button:hover {
    color: var(--vscode-textLink-activeForeground);
  }
  .where code {
    white-space: pre-wrap;
  }
  vscode-button {
    margin-top: 8px;
  }
`;
