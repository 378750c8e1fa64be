import assert from 'node:assert/strict';
import type { KeyCheck } from '../../../../src/core/keys/keyInfo';
import { overallCheck } from '../../../../src/core/keys/overallCheck';

const check = (outcome: KeyCheck['outcome'], at = '2027-01-01T00:00:00.000Z'): KeyCheck => ({
  at,
  outcome,
  text: `It ${outcome}.`,
});

describe('overallCheck', () => {
  it('has nothing to say of no check', () => assert.equal(overallCheck([], 'payment service'), undefined));

  it('is the check itself when there is one', () => {
    const only = check('refused');
    assert.equal(overallCheck([only], 'payment service'), only);
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
          'payment service',
        )?.outcome,
        expected,
      ));
  }

  it('is of the latest check', () => {
    const early = check('works', '2027-01-01T00:00:00.000Z');
    assert.equal(
      overallCheck([check('refused', '2027-01-02T00:00:00.000Z'), early], 'payment service')?.at,
      '2027-01-02T00:00:00.000Z',
    );
  });
});
