import { css } from 'lit';

export const callBarStyle = css`
  .box {
    margin-bottom: 8px;
  }
  .bar {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choice {
    /* As wide as its longest choice, so that none is cut off while there is room in another line. */
    flex: 1 1 auto;
    max-width: 320px;
    min-width: min(130px, 100%);
  }
  label {
    display: block;
    font-size: 11px;
    margin-bottom: 3px;
  }
  select {
    text-overflow: ellipsis;
  }
  .send {
    flex: none;
    min-width: 92px;
  }
  .flow {
    flex: 0 1 auto;
  }
  .hint {
    font-size: 12px;
    margin-top: 6px;
  }
`;
