import { css } from 'lit';

/** For the document itself: the panel fills its editor tab, without the margin that VS Code gives to pages. */
export const page = css`
  html,
  body {
    height: 100%;
    margin: 0;
    padding: 0;
  }
  body {
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size, 13px);
  }
  body.vscode-light,
  body.vscode-high-contrast-light {
    color-scheme: light;
  }
  body.vscode-dark,
  body.vscode-high-contrast:not(.vscode-high-contrast-light) {
    color-scheme: dark;
  }
  #root,
  sg-call-panel,
  sg-file-check {
    height: 100%;
  }
`;
