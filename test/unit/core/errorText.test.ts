import assert from 'node:assert/strict';
import { errorText } from '../../../src/core/errorText';

describe('errorText', () => {
  it('is the message of an error', () =>
    assert.equal(errorText(new TypeError('The disk is full.')), 'The disk is full.'));
  it('is anything else as text', () => assert.equal(errorText('The disk is full.'), 'The disk is full.'));
});
