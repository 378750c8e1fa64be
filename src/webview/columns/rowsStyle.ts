import { css } from 'lit';

export const rowsStyle = css`
  :host {
    display: grid;
    gap: 6px;
  }
  .rows {
    display: grid;
    gap: 6px;
  }
  .rows:empty {
    display: none;
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .row > select,
  .row > input {
    flex: 2 1 110px;
  }
  .row > .short {
    flex: 1 1 125px;
  }
  .row > span {
    min-width: 1.5em;
    text-align: center;
  }
  .row > vscode-toolbar-button {
    flex: none;
  }
  .add {
    justify-self: start;
  }
`;
