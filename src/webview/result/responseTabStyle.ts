import { css } from 'lit';

export const responseTabStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 10px;
    height: 100%;
  }
  .toolbar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
  }
  .toolbar > .muted {
    flex: 1 1 10em;
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .modes {
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, var(--vscode-panel-border)));
    border-radius: 4px;
    display: flex;
    flex-wrap: wrap;
  }
  .modes > button {
    background: none;
    border: 0;
    border-radius: 3px;
    color: var(--vscode-foreground);
    cursor: pointer;
    font: inherit;
    padding: 2px 10px;
  }
  .modes > button:hover {
    background: var(--vscode-toolbar-hoverBackground);
  }
  .modes > button[aria-pressed='true'] {
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .cut {
    align-items: center;
    flex-wrap: wrap;
  }
  .cut > div {
    flex: 1 1 12em;
  }
  sg-lines,
  sg-table {
    flex: 1;
    min-height: 160px;
  }
`;
