import { css } from 'lit';

export const rowTableStyle = css`
  .scroller {
    background: var(--vscode-editor-background);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    border-radius: 3px;
    contain: strict;
    height: 100%;
    overflow: auto;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
    table-layout: fixed;
  }
  th,
  td {
    border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    height: 24px;
    overflow: hidden;
    padding: 0 8px;
    text-align: start;
    text-overflow: ellipsis;
    /* A value is read as it was written, in every language: “1 ROOM” is not “ROOM 1”. */
    unicode-bidi: plaintext;
    white-space: pre;
  }
  th {
    background: var(--vscode-editorWidget-background);
    font-weight: 600;
    position: sticky;
    top: 0;
    z-index: 1;
  }
  .number {
    color: var(--vscode-descriptionForeground);
    font-weight: normal;
    text-align: end;
  }
  .value {
    text-align: end;
  }
  .odd > td {
    background: var(--vscode-tree-tableOddRowsBackground);
  }
  tbody > tr:hover > td {
    background: var(--vscode-list-hoverBackground);
  }
  .empty {
    padding: 24px;
    text-align: center;
  }
`;
