import { css } from 'lit';

export const callFormStyle = css`
  .fields {
    display: grid;
    gap: 14px;
  }
  .box {
    margin-bottom: 14px;
  }
  details {
    border-top: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    margin-top: 16px;
    padding-top: 6px;
  }
  /* A line under nothing would be an empty strip. */
  details:first-child {
    border-top: none;
    margin-top: 0;
    padding-top: 0;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    padding: 6px 2px;
  }
  details > .fields {
    padding-top: 8px;
  }
  .count {
    font-weight: normal;
    margin-inline-start: 6px;
  }
  .body-switch {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-bottom: 12px;
  }
  .box > div > vscode-button {
    margin-block-start: 6px;
    margin-inline-end: 6px;
  }
`;
