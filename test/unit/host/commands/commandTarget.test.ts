import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandTarget } from '../../../../src/host/commands/commandTarget';
import { profiles } from '../../../../src/services';
import { booleanOr, numberWithin, textOr, textsOf } from '../../../../src/host/platform/settingOf';

const names = ['keyId', 'operationId', 'exchangeId', 'entryId', 'api', 'environment', 'datasetId', 'values'];

describe('commandTarget', () => {
  it('takes the entries of a command out of a tree’s element, and nothing else', () => {
    assert.deepEqual(commandTarget({ kind: 'key', info: {}, keyId: 'a', environment: 'sandbox' }), {
      keyId: 'a',
      environment: 'sandbox',
    });
    for (const nothing of [undefined, null, {}]) assert.deepEqual(commandTarget(nothing), {});
  });

  for (const given of ['x', 5, { keyId: 5 }, { environment: ['production'] }, { environment: 'prod' }, { values: [] }])
    it(`refuses ${JSON.stringify(given)} with a sentence`, () =>
      assert.throws(() => commandTarget(given), /does not take .*Nothing was done\.$/));

  for (const given of [[null], [], [{ keyId: 'a' }]])
    it(`says of the list ${JSON.stringify(given)} how to write it`, () =>
      assert.throws(
        () => commandTarget(given),
        /^Error: The command was given a list, but takes one object\. Write it like "args": \{ "environment": "sandbox" \}, .*Nothing was done\.$/,
      ));

  it('says in plain words which entry is of another form', () =>
    assert.throws(() => commandTarget({ values: [] }), /\(values is not as expected\)/));

  it('takes each service of the list, and no other', () => {
    for (const { id } of profiles) assert.deepEqual(commandTarget({ api: id }), { api: id });
    for (const api of ['library', 'constructor', '']) assert.throws(() => commandTarget({ api }), /\(api is not /);
  });

  it('gives an environment that there is, or none, whatever JSON a keybinding holds', () => {
    const some = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(some, fc.jsonValue()), given => {
        let target;
        try {
          target = commandTarget(given);
        } catch (error) {
          return assert.match(String(error), /Nothing was done/);
        }
        assert.ok([undefined, 'sandbox', 'staging', 'production'].includes(target.environment));
        assert.ok([undefined, 'string'].includes(typeof target.keyId === 'string' ? 'string' : target.keyId));
      }),
    );
  });
});

describe('settings of another type', () => {
  it('count as not set', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const number = numberWithin(value, 1, 600, 60);
        assert.ok(Number.isFinite(number) && number >= 1 && number <= 600);
        assert.equal(typeof booleanOr(value, true), 'boolean');
        assert.equal(typeof textOr(value, ''), 'string');
        assert.ok(textsOf(value).every(each => typeof each === 'string'));
      }),
    );
    assert.equal(numberWithin('30', 1, 600, 60), 60);
    assert.deepEqual(textsOf(['a', null, 5]), ['a']);
  });
});
