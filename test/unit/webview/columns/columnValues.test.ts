import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  comparisons,
  conditionRowsOf,
  conditionsFrom,
  filterRowsOf,
  filtersFrom,
  namesOf,
  sortFrom,
  sortRowsOf,
} from '../../../../src/webview/columns/columnValues';

const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', '1'));
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());

describe('filters', () => {
  it('makes a list of the rows of one column', () => {
    const rows = [
      { column: 'town', value: 'BEDOK' },
      { column: 'type', value: '4 ROOM' },
      { column: 'town', value: 'BISHAN' },
    ];
    assert.deepEqual(filtersFrom(rows), { town: ['BEDOK', 'BISHAN'], type: '4 ROOM' });
  });
  it('sends no row without a column', () => assert.equal(filtersFrom([{ column: '', value: 'x' }]), undefined));
  for (const value of ['town', [], null, { town: ['BEDOK'] }, { town: {} }, { town: [] }, { '': 'x' }]) {
    it(`leaves ${JSON.stringify(value)} to the text`, () => assert.equal(filterRowsOf(value), undefined));
  }
  it('come back from their rows as they were', () => {
    const filters = fc.dictionary(name, fc.oneof(scalar, fc.array(scalar, { minLength: 2 })), { minKeys: 1 });
    fc.assert(
      fc.property(filters, value => {
        assert.equal(JSON.stringify(filtersFrom(filterRowsOf(value) ?? [])), JSON.stringify(value));
      }),
    );
  });
});

describe('sort', () => {
  it('reads columns with and without a direction', () =>
    assert.deepEqual(sortRowsOf('month DESC,  town', []), [
      { column: 'month', direction: 'desc' },
      { column: 'town', direction: '' },
    ]));
  it('knows names with spaces only from the dataset', () => {
    assert.deepEqual(sortRowsOf('floor area desc', ['floor area']), [{ column: 'floor area', direction: 'desc' }]);
    assert.equal(sortRowsOf('floor area desc', []), undefined);
  });
  for (const value of ['a,,b', 'a sideways', '"a b"', ['a'], ',']) {
    it(`leaves ${JSON.stringify(value)} to the text`, () => assert.equal(sortRowsOf(value, []), undefined));
  }
  it('comes back from its rows as it was', () => {
    const column = fc.stringMatching(/^[a-z_][a-z0-9_]{0,20}$/);
    const direction = fc.constantFrom('' as const, 'asc' as const, 'desc' as const);
    const row = fc.record({ column, direction }, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), rows => {
        assert.deepEqual(sortRowsOf(sortFrom(rows), []), rows);
      }),
    );
  });
});

describe('conditions', () => {
  const condition = fc.record(
    { columnName: name, type: fc.constantFrom(...comparisons), value: fc.string() },
    { noNullPrototype: true },
  );
  it('come back from their rows as they were', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1 }), value => {
        assert.deepEqual(conditionsFrom(conditionRowsOf(value) ?? []), value);
      }),
    );
  });
  const whole = { columnName: 'a', type: 'EQ', value: 'x' };
  for (const value of [
    '[',
    {},
    [{ ...whole, type: 'GT' }],
    [{ ...whole, value: 1 }],
    [{ ...whole, more: 1 }],
    [null],
  ]) {
    it(`leaves ${JSON.stringify(value)} to the text`, () => assert.equal(conditionRowsOf(value), undefined));
  }
});

describe('namesOf', () => {
  it('is empty for nothing', () => assert.deepEqual(namesOf(undefined), []));
  it('leaves what is no list of names to the text', () => assert.equal(namesOf(['a', 1]), undefined));
});
