import assert from 'node:assert/strict';
import { notWrittenWords } from '../../../../../src/services/datagovsg/rows/rowsWords';

describe('notWrittenWords', () => {
  for (const [code, pattern] of [
    [
      'ENOSPC',
      /^The rows were not saved, and no file named rows\.csv was changed\. The disk is full\. Free some space/,
    ],
    ['EBUSY', /Another program has the file open/],
    ['EIO', /The file could not be written \(EIO\)\.$/],
  ] as const) {
    it(`says what ${code} means`, () => assert.match(notWrittenWords('rows.csv', code), pattern));
  }
});
