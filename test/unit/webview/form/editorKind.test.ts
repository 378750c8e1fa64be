import assert from 'node:assert/strict';
import type { JsonSchema } from '../../../../src/core/model/operation';
import { editorKind, placeholder } from '../../../../src/webview/form/editorKind';
import { field } from '../sample';

describe('editorKind', () => {
  const cases: readonly (readonly [string, JsonSchema])[] = [
    ['text', { type: 'string', maxLength: 255 }],
    ['longText', { type: 'string', maxLength: 500 }],
    ['number', { type: 'integer' }],
    ['number', { type: ['number', 'null'] }],
    ['flag', { type: 'boolean' }],
    ['choice', { type: 'string', enum: ['a', 'b'] }],
    ['pairs', { type: 'object', additionalProperties: { type: 'string' } }],
    ['json', { type: 'object', additionalProperties: { type: ['string', 'number'] } }],
    ['json', { type: 'object' }],
    ['list', { type: 'array', items: { type: 'string' } }],
    ['json', { type: 'array', items: { type: 'object' } }],
    ['text', {}],
  ];
  for (const [kind, schema] of cases) {
    it(`edits ${JSON.stringify(schema)} as ${kind}`, () => assert.equal(editorKind(field('x', schema)), kind));
  }
});

describe('placeholder', () => {
  it('shows the form of a date', () => assert.equal(placeholder(field('x', { format: 'date' })), 'YYYY-MM-DD'));
  it('shows an example as JSON', () =>
    assert.equal(placeholder(field('x', {}, { example: { a: 1 } })), 'e.g. {"a":1}'));
  it('shows a list as it is typed', () => {
    const list = field('x', { type: 'array', items: { type: 'string' } }, { example: ['month', 'town'] });
    assert.equal(placeholder(list), 'e.g. month, town');
  });
  it('is empty without an example', () => assert.equal(placeholder(field('x')), ''));
});
