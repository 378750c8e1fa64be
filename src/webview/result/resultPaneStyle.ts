import { css } from 'lit';

export const resultPaneStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  sg-exchange-tabs {
    flex: 1;
    min-height: 0;
  }
  .not-sent {
    margin: 16px 16px 0;
  }
  .idle {
    align-items: center;
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 10px;
    justify-content: center;
    min-height: 220px;
    text-align: center;
  }
  kbd {
    background: var(--vscode-keybindingLabel-background);
    border: 1px solid var(--vscode-keybindingLabel-border, var(--vscode-contrastBorder));
    border-radius: 3px;
    color: var(--vscode-keybindingLabel-foreground);
    font-family: inherit;
    padding: 1px 5px;
  }
`;
