import { css } from 'lit';

export const bodyEditorStyle = css`
  :host {
    margin-top: 14px;
  }
  label {
    display: block;
    font-weight: 600;
    margin-bottom: 4px;
  }
  textarea {
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: var(--vscode-editor-font-size, 12px);
    tab-size: 2;
  }
  ul {
    display: grid;
    gap: 4px;
    list-style: none;
    margin: 4px 0 0;
    padding: 0;
  }
  li {
    align-items: baseline;
    background: var(--vscode-inputValidation-errorBackground);
    border: 1px solid var(--vscode-inputValidation-errorBorder);
    border-radius: 2px;
    color: var(--vscode-inputValidation-errorForeground, var(--vscode-foreground));
    display: flex;
    gap: 6px;
    line-height: 1.4;
    overflow-wrap: anywhere;
    padding: 4px 8px;
  }
  li > vscode-icon {
    align-self: center;
    color: inherit;
    flex: none;
  }
  li > span {
    min-width: 0;
  }
  li > button {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    flex: none;
    font: inherit;
    padding: 0;
    text-decoration: underline;
  }
  #fix {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    line-height: 1.4;
    margin-top: 6px;
  }
  #fix > vscode-button {
    flex: none;
  }
  #help {
    font-size: 12px;
    line-height: 1.4;
    margin-top: 4px;
  }
`;
