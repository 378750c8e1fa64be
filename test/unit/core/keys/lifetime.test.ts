import assert from 'node:assert/strict';
import { keyKind, services } from '../../../../src/services';
import type { KeyKindId } from '../../../../src/core/model/operation';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';
import {
  lifetimeChoices,
  lifetimeOf,
  lifetimeQuestion,
  lifetimeWords,
  withLifetime,
  type Lifetime,
} from '../../../../src/core/keys/lifetime';

const today = '2026-02-01';
const keyOf = (kind: KeyKindId): KeyInfo => ({
  id: 'an-id',
  kind,
  environment: 'staging',
  name: 'A key',
  worksOn: [],
  addedAt: '',
});
const labels = (kind: KeyKindId) => lifetimeChoices(keyKind(kind), today).map(({ label }) => label);

describe('lifetimeChoices', () => {
  it('offers the usual spans, a date, none and not known for a kind that expires', () =>
    assert.deepEqual(labels('datagovsgWriteKey'), [
      ...['In 30 days', 'In 60 days', 'In 90 days', 'In 180 days', 'In 1 year'],
      ...['On a date…', 'No expiry', 'Not known'],
    ]));

  it('proposes a review in a year for a kind that does not', () => {
    assert.deepEqual(labels('paysgKey'), ['In 1 year', 'In 180 days', 'On a date…', 'No review']);
    assert.deepEqual(lifetimeChoices(keyKind('paysgKey'), today)[0]?.lifetime, { kind: 'until', day: '2027-02-01' });
  });

  it('says of a review that it is ours', () =>
    assert.match(lifetimeQuestion(services, keyKind('paysgKey')), /The date is ours/));
});

describe('withLifetime', () => {
  const lifetimes: readonly Lifetime[] = [{ kind: 'until', day: '2027-01-31' }, { kind: 'none' }, { kind: 'notKnown' }];

  for (const before of lifetimes) {
    for (const after of lifetimes) {
      it(`leaves nothing of ${before.kind} after ${after.kind}`, () => {
        const info = withLifetime(services, keyOf('datagovsgWriteKey'), before);
        const changed = withLifetime(services, info, after);
        assert.deepEqual(lifetimeOf(services, changed), after);
        assert.deepEqual(changed, withLifetime(services, keyOf('datagovsgWriteKey'), after));
      });
    }
  }

  it('is given back by lifetimeOf for a review too', () => {
    const info = withLifetime(services, keyOf('paysgKey'), { kind: 'until', day: '2027-01-31' });
    assert.deepEqual(lifetimeOf(services, info), { kind: 'until', day: '2027-01-31' });
    assert.equal(lifetimeWords(services, info), 'review 2027-01-31 (ours)');
  });

  it('takes no review for a kind that never expires as its lifetime', () =>
    assert.deepEqual(lifetimeOf(services, keyOf('paysgKey')), { kind: 'none' }));
});
