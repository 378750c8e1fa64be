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
    flex: 1 1 130px;
    max-width: 320px;
    min-width: 0;
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
