import assert from 'node:assert/strict';
import type { KeyCheck } from '../../../../src/core/keys/keyInfo';
import { nextRotationStep, rotationsIn } from '../../../../src/core/keys/rotation';
import { sampleKey } from '../../support/sampleKey';

const old = sampleKey({ id: 'old' });
const next = sampleKey({ id: 'next', replaces: 'old' });

describe('rotationsIn', () => {
  it('finds a new key beside the one that it replaces, in any order', () => {
    for (const keys of [
      [old, next],
      [next, sampleKey(), old],
    ]) {
      assert.deepEqual(rotationsIn(keys), [{ before: old, after: next }]);
    }
  });

  it('finds none where the old key is gone or none was replaced', () => {
    for (const keys of [[], [next], [old, sampleKey()]]) assert.deepEqual(rotationsIn(keys), []);
  });

  it('finds each step of a chain', () => {
    const third = sampleKey({ id: 'third', replaces: 'next' });
    assert.deepEqual(
      rotationsIn([old, next, third]).map(({ before, after }) => [before.id, after.id]),
      [
        ['old', 'next'],
        ['next', 'third'],
      ],
    );
  });
});

describe('nextRotationStep', () => {
  const cases: readonly [
    outcome: KeyCheck['outcome'] | undefined,
    canBeChecked: boolean,
    isDefault: boolean,
    step: string,
  ][] = [
    [undefined, true, false, 'check'],
    ['unknown', true, false, 'check'],
    ['refused', true, true, 'check'],
    ['works', true, false, 'switch'],
    ['works', true, true, 'remove'],
    [undefined, false, false, 'switch'],
    [undefined, false, true, 'remove'],
  ];
  for (const [outcome, canBeChecked, isDefault, step] of cases) {
    const state = `${outcome ?? (canBeChecked ? 'not checked' : 'cannot be checked')}, ${isDefault ? '' : 'not '}default`;
    it(`is ${step} for a new key: ${state}`, () => {
      const lastCheck = outcome && { at: '2026-11-02T09:00:00.000Z', outcome, text: '' };
      const rotation = { before: old, after: { ...next, ...(lastCheck && { lastCheck }) } };
      assert.equal(nextRotationStep(rotation, canBeChecked, isDefault), step);
    });
  }
});
