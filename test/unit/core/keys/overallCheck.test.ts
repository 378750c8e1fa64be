import assert from 'node:assert/strict';
import type { KeyCheck } from '../../../../src/core/keys/keyInfo';
import { overallCheck } from '../../../../src/core/keys/overallCheck';

const check = (outcome: KeyCheck['outcome'], at = '2027-01-01T00:00:00.000Z'): KeyCheck => ({
  at,
  outcome,
  text: `It ${outcome}.`,
});

const scope = { name: 'payment service', names: 'payment services' };

describe('overallCheck', () => {
  it('has nothing to say of no check', () => assert.equal(overallCheck([], scope), undefined));

  it('is the check itself when there is one', () => {
    const only = check('refused');
    assert.equal(overallCheck([only], scope), only);
  });

  for (const [outcomes, expected] of [
    [['works', 'refused'], 'works'],
    [['unknown', 'works', 'refused'], 'works'],
    [['refused', 'refused'], 'refused'],
    [['refused', 'unknown'], 'unknown'],
    [['unknown', 'unknown'], 'unknown'],
  ] as const) {
    it(`takes ${outcomes.join(' and ')} as: ${expected}`, () =>
      assert.equal(
        overallCheck(
          outcomes.map(outcome => check(outcome)),
          scope,
        )?.outcome,
        expected,
      ));
  }

  for (const [outcomes, text] of [
    [['works', 'refused'], 'The key works on 1 of 2 payment services.'],
    [['refused', 'refused'], 'All 2 payment services: It refused.'],
    [['refused', 'unknown'], 'No payment service accepted it. It unknown.'],
  ] as const)
    it(`says of ${outcomes.join(' and ')}: ${text}`, () =>
      assert.equal(
        overallCheck(
          outcomes.map(outcome => check(outcome)),
          scope,
        )?.text,
        text,
      ));

  it('is of the latest check', () => {
    const early = check('works', '2027-01-01T00:00:00.000Z');
    assert.equal(
      overallCheck([check('refused', '2027-01-02T00:00:00.000Z'), early], scope)?.at,
      '2027-01-02T00:00:00.000Z',
    );
  });
});
