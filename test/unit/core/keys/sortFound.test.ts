import assert from 'node:assert/strict';
import { keysAmong } from '../../../../src/core/keys/importKeys';
import { sortFound } from '../../../../src/core/keys/sortFound';
import { makeKey } from '../../support/makeKeys';
import { services } from '../../../../src/services';
import { secretsIn } from '../../../../src/core/keys/secret';

const staging = makeKey('paysg_stag_');
const live = makeKey('paysg_live_');
const write = makeKey();
const sort = (variables: Record<string, string>, stored: Record<string, string> = {}) =>
  sortFound(services, keysAmong(services, secretsIn(variables)), value => Promise.resolve(stored[value.revealText()]));

describe('sortFound', () => {
  it('offers keys that are not stored, in their order', async () => {
    const { fresh, leftOut } = await sort({ LIVE: live, DATA_GOV_SG_ADMIN_API_KEY: write, STAGING: staging });
    assert.deepEqual(
      fresh.map(({ variable, environment }) => [variable, environment]),
      [
        ['LIVE', 'production'],
        ['DATA_GOV_SG_ADMIN_API_KEY', undefined],
        ['STAGING', 'staging'],
      ],
    );
    assert.deepEqual(leftOut, []);
  });

  const left: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['a key that is stored', { A: staging, PAYSG: live }, /^PAYSG is already stored, as “Ours”\.$/],
    ['a second name of the same value', { A: staging, B: staging }, /^B has the same value as A\.$/],
    ['a value that cannot be a key', { A: staging, B: `${live} ${live}` }, /^B: A key has no spaces/],
    ['a prefix alone', { A: staging, B: 'paysg_live_' }, /^B: Only the prefix/],
  ];
  for (const [what, variables, reason] of left) {
    it(`leaves out ${what}, and says so without its value`, async () => {
      const { fresh, leftOut } = await sort(variables, { [live]: 'Ours' });
      assert.deepEqual(
        fresh.map(({ variable }) => variable),
        ['A'],
      );
      assert.match(leftOut.join(), reason);
      for (const value of [staging, live]) assert.ok(!leftOut.join().includes(value));
    });
  }
});
