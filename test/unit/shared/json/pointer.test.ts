import assert from 'node:assert/strict';
import { ExactNumber } from '../../../../src/shared/json/exactNumber';
import { stepsOf, valueAt } from '../../../../src/shared/json/pointer';

/** The document and the pointers of RFC 6901, section 5. */
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('valueAt', () => {
  for (const [pointer, value] of [
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
    ['/m~01', undefined],
    ['/foo/2', undefined],
    ['/foo/bar', undefined],
    ['/constructor', undefined],
    ['/__proto__', undefined],
  ] as const) {
    it(`finds what “${pointer}” points at`, () => assert.deepEqual(valueAt(document, pointer), value));
  }

  it('finds nothing within a number that keeps its digits, and within no document', () => {
    assert.equal(valueAt({ total: new ExactNumber('1.10') }, '/total/text'), undefined);
    for (const none of [undefined, null, 'text', 5]) assert.equal(valueAt(none, '/length'), undefined);
  });
});

describe('stepsOf', () => {
  it('undoes what a pointer escapes, in the right order', () =>
    assert.deepEqual(stepsOf('/metadata/a~1b/m~01'), ['metadata', 'a/b', 'm~1']));
});
