import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Operation } from '../../../../src/core/model/operation';
import { bodyTextOf, bodyValues, hasEmpty, offsetOf, readBody, withBody } from '../../../../src/webview/body/bodyText';
import { field, panel } from '../sample';

const operation: Operation = {
  ...panel.operation,
  fields: [
    field('id', { type: 'string' }, { in: 'path', label: 'Payment' }),
    field('amount', { type: 'integer' }),
    field('name'),
  ],
};

describe('hasEmpty', () => {
  for (const value of ['', []]) {
    it(`knows that ${JSON.stringify(value)} is not sent`, () =>
      assert.equal(hasEmpty({ name: 'A', other: value }), true));
  }
  for (const value of ['A', 0, false, null, {}, ['']]) {
    it(`takes ${JSON.stringify(value)} for something`, () => assert.equal(hasEmpty({ name: value }), false));
  }
});

describe('bodyValues', () => {
  it('takes the fields of the body in the order of the form, and unknown names after them', () => {
    const values = { more: 1, name: 'A', id: 'p', amount: 5 };
    assert.equal(JSON.stringify(bodyValues(operation, values)), '{"amount":5,"name":"A","more":1}');
  });
});

describe('readBody', () => {
  const refused = [
    ['[1]', /must be an object/, 1],
    [' "x"', /must be an object/, 1],
    ['{\n "id": "p"\n}', /“id” is not part of the body: enter Payment/, 2],
    ['{', /closing }/, 1],
  ] as const;
  for (const [text, message, line] of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      const read = readBody(operation, text);
      assert.ok(!read.ok);
      assert.match(read.mistake.message, message);
      assert.equal(read.mistake.line, line);
    });
  }
  it('takes an empty text for an empty body', () =>
    assert.deepEqual(readBody(operation, ' '), { ok: true, values: {} }));

  it('reads what bodyTextOf writes, and leaves the rest of the values alone', () => {
    const bodies = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('amount', 'name', '__proto__')), fc.jsonValue());
    fc.assert(
      fc.property(bodies, body => {
        const { id: _path, ...rest } = body;
        const values = withBody(operation, { id: 'p', name: 'old' }, rest);
        assert.equal(values['id'], 'p');
        const read = readBody(operation, bodyTextOf(operation, values));
        assert.ok(read.ok);
        assert.equal(
          JSON.stringify(withBody(operation, values, read.values)),
          JSON.stringify(withBody(operation, values, bodyValues(operation, values))),
        );
      }),
    );
  });
});

describe('offsetOf', () => {
  it('is where the entry of a field begins', () =>
    assert.equal(offsetOf('{ "a": {"name": 1}, "name": 2 }', 'name'), 20));
  it('is nothing for a field that is not there', () => assert.equal(offsetOf('{}', 'name'), undefined));
});
