import assert from 'node:assert/strict';
import type { Field, JsonSchema } from '../../../../src/core/model/operation';
import { convertedFor, fits, type Way, waysOf } from '../../../../src/webview/form/ways';
import { field } from '../sample';

describe('waysOf', () => {
  const cases: readonly (readonly [string, JsonSchema, Partial<Field>, readonly Way[]])[] = [
    ['an amount', { type: 'integer' }, { input: 'cents' }, ['number', 'dollars']],
    ['a due date', { type: 'string' }, { input: 'dueDate' }, ['dueDate', 'text']],
    ['a day', { type: 'string', format: 'date' }, {}, ['day', 'text']],
    ['filters', { type: 'object' }, { columns: 'filters' }, ['filters', 'json']],
    ['a text', { type: 'string' }, {}, ['text']],
  ];
  for (const [what, schema, more, ways] of cases) {
    it(`types ${what} as ${ways.join(' or ')}`, () => assert.deepEqual(waysOf(field('x', schema, more), true), ways));
  }
  it('types columns as text while none are known', () =>
    assert.deepEqual(waysOf(field('x', { type: 'object' }, { columns: 'filters' }), false), ['json']));
});

describe('fits', () => {
  const cases: readonly (readonly [Way, unknown, boolean])[] = [
    ['dollars', 1234, true],
    ['dollars', '12.345', false],
    ['dueDate', '31-DEC-2026', true],
    ['dueDate', 'soon', false],
    ['day', '2026-11-02', true],
    ['moment', '2026-11-02', false],
    ['filters', { a: ['b'] }, false],
    ['names', 'a,b', false],
    ['text', { a: 1 }, true],
    ['dueDate', undefined, true],
  ];
  for (const [way, value, isFit] of cases) {
    it(`${way} ${isFit ? 'shows' : 'cannot show'} ${JSON.stringify(value)}`, () =>
      assert.equal(fits(way, value, []), isFit));
  }
});

describe('convertedFor', () => {
  it('makes a moment of a day, and a day of a moment', () => {
    assert.equal(convertedFor('moment', '2026-11-02'), '2026-11-02T00:00:00');
    assert.equal(convertedFor('day', '2026-11-02T09:00:00'), '2026-11-02');
  });
  it('leaves other values alone', () => assert.equal(convertedFor('moment', 'soon'), 'soon'));
});
