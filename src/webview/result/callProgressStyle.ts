import { css } from 'lit';

export const callProgressStyle = css`
  :host {
    align-items: center;
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 12px;
    justify-content: center;
    min-height: 220px;
    position: relative;
  }
  .track {
    height: 2px;
    inset: 0 0 auto;
    overflow: hidden;
    position: absolute;
  }
  .seconds {
    font-size: 20px;
    font-variant-numeric: tabular-nums;
  }
  .reason {
    line-height: 1.4;
    max-width: 60ch;
    padding: 0 16px;
    text-align: center;
  }
  .narrow {
    display: none;
  }
  /* The Cancel button next to the form may be out of sight there. */
  @container (max-width: 819px) {
    .narrow {
      display: inline-block;
    }
    .wide {
      display: none;
    }
  }
`;
