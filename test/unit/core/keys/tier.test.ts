import assert from 'node:assert/strict';
import { tierOf, tierWords } from '../../../../src/core/keys/tier';
import { services } from '../../../../src/services';

describe('tierOf', () => {
  const cases: readonly [string, Parameters<typeof tierOf>[1], string | undefined, string][] = [
    ['the tier of the key', { kind: 'datagovsgReadKey', tier: 'production' }, 'production', 'Production'],
    ['the lowest when it is not known', { kind: 'datagovsgReadKey' }, 'developer', 'not known; treated as Developer'],
    [
      'the lowest for one that is gone',
      { kind: 'datagovsgReadKey', tier: 'x' },
      'developer',
      'not known; treated as Developer',
    ],
    ['none for a kind without tiers', { kind: 'paysgKey' }, undefined, ''],
  ];
  for (const [what, info, id, words] of cases) {
    it(`is ${what}`, () => {
      assert.equal(tierOf(services, info)?.id, id);
      assert.equal(tierWords(services, info), words);
    });
  }
});
