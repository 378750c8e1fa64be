import { css } from 'lit';

/** One column that scrolls as a whole, as wide as a text can be read. */
export const fileCheckStyle = css`
  :host {
    height: 100%;
    overflow-y: auto;
  }
  main {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
    max-width: 1100px;
    padding: 16px 20px 32px;
  }
  header {
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
  }
  h1,
  .question,
  dd {
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 18px;
    font-weight: 600;
    line-height: 1.3;
  }
  h2 {
    font-size: 14px;
    font-weight: 600;
    margin-bottom: 6px;
  }
  h2 .muted {
    font-weight: normal;
  }
  .question {
    line-height: 1.45;
    max-width: 100ch;
  }
  dl {
    display: grid;
    gap: 3px;
    margin: 0;
  }
  dl > div {
    display: flex;
    gap: 8px;
  }
  dt {
    color: var(--vscode-descriptionForeground);
    flex: 0 0 min(40%, 11em);
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
    min-width: 0;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .busy {
    display: grid;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .track {
    height: 2px;
    overflow: hidden;
  }
`;
