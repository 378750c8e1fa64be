import { css } from 'lit';

export const statusLineStyle = css`
  :host {
    padding: 14px 16px 6px;
  }
  .line {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font-variant-numeric: tabular-nums;
    gap: 4px 16px;
    line-height: 1.4;
  }
  .status {
    align-items: center;
    display: inline-flex;
    font-size: 14px;
    font-weight: 600;
    gap: 6px;
  }
  .status > vscode-icon {
    color: inherit;
  }
  .good > vscode-icon {
    color: var(--vscode-testing-iconPassed);
  }
  .notice > vscode-icon {
    color: var(--vscode-editorInfo-foreground);
  }
  .bad > vscode-icon {
    color: var(--vscode-testing-iconFailed, var(--vscode-errorForeground));
  }
  .detail {
    flex: 1 1 200px;
    overflow-wrap: anywhere;
  }
  .tag {
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    border-radius: 8px;
    font-size: 11px;
    line-height: 16px;
    padding: 0 8px;
  }
  time {
    margin-inline-start: auto;
  }
  .banner {
    align-items: center;
    flex-wrap: wrap;
    margin-top: 10px;
  }
  .banner > div {
    flex: 1 1 12em;
  }
`;
