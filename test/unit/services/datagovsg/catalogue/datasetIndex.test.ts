import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ListedDataset } from '../../../../../src/services/datagovsg/catalogue/datasetListing';
import { DatasetIndex } from '../../../../../src/services/datagovsg/catalogue/datasetIndex';
import { openIndex } from '../../../../../src/services/datagovsg/catalogue/openIndex';
import { inMemory } from '../../../../../src/core/storage/database';
import { dataset } from './pagesForTest';

describe('DatasetIndex', () => {
  const indexOf = (...all: readonly ListedDataset[]): DatasetIndex => {
    return openIndex(inMemory, assert.fail).use(db => {
      const index = new DatasetIndex(db);
      index.put(all, 1);
      return index;
    });
  };
  const found = (index: DatasetIndex, typed: string) => index.search(typed, 100).map(({ id }) => id);

  const few = indexOf(
    dataset('d_1', { name: 'Resale flat prices', agency: 'HDB', description: 'By town and month', updatedMs: 3 }),
    dataset('d_2', { name: 'Parks', agency: 'NParks', description: 'resale resale resale resale', updatedMs: 9 }),
    dataset('d_3', { name: 'Cafés at the river', agency: 'SFA', description: 'Don’t "quote" me', updatedMs: 1 }),
    dataset('d_4', { name: '公共图书馆', agency: 'NLB', updatedMs: 2 }),
  );

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['d_2', 'd_1', 'd_4', 'd_3']],
    ['  ', ['d_2', 'd_1', 'd_4', 'd_3']],
    ['resale', ['d_1', 'd_2']],
    ['RES pri', ['d_1']],
    ['prices resale', ['d_1']],
    ['hdb', ['d_1']],
    ['hdb parks', []],
    ['cafe', ['d_3']],
    ['CAFÉ', ['d_3']],
    ['don’t', ['d_3']],
    ['"quote"', ['d_3']],
    ['d_3', ['d_3']],
    ['公共', ['d_4']],
    ['town', ['d_1']],
    ['own', []],
    ['name:parks', []],
    ['parks OR cafes', []],
    ['NOT parks', []],
    ['***', []],
    ['-', []],
  ];
  for (const [typed, ids] of cases) {
    it(`finds ${ids.join(', ') || 'nothing'} for “${typed}”`, () => assert.deepEqual(found(few, typed), ids));
  }

  it('gives no more than it is asked for', () => assert.equal(few.search('', 2).length, 2));

  it('takes any text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[\s"'*^(){}:+\-,.\\\0ANDORTE0-9a-c]*$/),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map(codes => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(anyText, typed => few.search(typed, 5).length <= 5),
      { numRuns: 2000 },
    );
  });

  it('finds every dataset by each word of its name', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), words => {
        const index = indexOf(dataset('d_1', { name: words.join(' ') }), dataset('d_2', { name: 'other' }));
        for (const each of words) assert.ok(found(index, each).includes('d_1'), each);
      }),
      { numRuns: 50 },
    );
  });
});
