import { css } from 'lit';

export const differenceTableStyle = css`
  table {
    border-collapse: collapse;
    table-layout: fixed;
    width: 100%;
  }
  th,
  td {
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    font-weight: normal;
    line-height: 1.4;
    overflow-wrap: anywhere;
    padding: 3px 8px;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    background: var(--vscode-editorWidget-background);
    font-weight: 600;
  }
  .row {
    font-variant-numeric: tabular-nums;
    text-align: end;
    width: 9ch;
  }
  .value,
  tbody th {
    unicode-bidi: plaintext;
  }
  .value {
    white-space: pre-wrap;
  }
  p {
    margin-top: 6px;
    overflow-wrap: anywhere;
  }
`;
