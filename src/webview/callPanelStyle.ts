import { css } from 'lit';

/** Side by side from 820 px on; below that the page scrolls as one. */
export const callPanelStyle = css`
  :host {
    container-type: inline-size;
    height: 100%;
  }
  main {
    display: grid;
    grid-template-columns: minmax(340px, 5fr) minmax(0, 7fr);
    height: 100%;
  }
  section {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }
  header {
    border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
    display: grid;
    gap: 12px;
    padding: 16px 20px 14px;
  }
  .form {
    flex: 1;
    overflow-y: auto;
    padding: 16px 20px 24px;
  }
  .result {
    border-inline-start: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
  }
  sg-result {
    flex: 1;
    min-height: 0;
  }
  @container (max-width: 819px) {
    main {
      grid-template-columns: minmax(0, 1fr);
      height: auto;
    }
    .result {
      border-inline-start: 0;
      border-top: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border));
      min-height: 60vh;
    }
    .form {
      overflow: visible;
    }
  }
`;
