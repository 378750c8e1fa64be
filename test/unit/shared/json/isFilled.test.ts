import assert from 'node:assert/strict';
import { isFilled } from '../../../../src/shared/json/isFilled';

describe('isFilled', () => {
  for (const value of [undefined, null, '', [], {}]) {
    it(`does not count ${JSON.stringify(value)}`, () => assert.equal(isFilled(value), false));
  }
  for (const value of [0, false, ' ', ['a'], { name: '' }]) {
    it(`counts ${JSON.stringify(value)}`, () => assert.equal(isFilled(value), true));
  }
});
