import assert from 'node:assert/strict';
import { keyKind, keyKinds, services } from '../../../../src/services';
import { attention } from '../../../../src/core/keys/attention';
import { expiryWords } from '../../../../src/core/keys/expiry';
import { isWhole, keyFromAnswers, type KeyAnswers } from '../../../../src/core/keys/keyAnswers';
import { proposedName, uniqueName, withDefaults } from '../../../../src/core/keys/keyDefaults';
import { lifetimeOf, withLifetime } from '../../../../src/core/keys/lifetime';
import { dueReminders, rememberSaid } from '../../../../src/core/keys/reminders';
import { expiryTodo, todoText } from '../../../../src/core/keys/todos';
import { makeKey } from '../../support/makeKeys';
import { Secret } from '../../../../src/core/keys/secret';

const today = '2026-11-28';
const place = { today, taken: [] };
const value = new Secret(makeKey());

/** A key that was saved with nothing but what its value needs. */
function savedNow(answers: KeyAnswers) {
  const kind = keyKind(answers.kind ?? 'paysgKey');
  const whole = withDefaults(answers, kind, place);
  assert.ok(isWhole(whole));
  return keyFromAnswers(services, whole, 'an-id', `${today}T01:00:00.000Z`);
}
const write = savedNow({ kind: 'datagovsgWriteKey', environment: 'production', value });

describe('withDefaults', () => {
  for (const kind of keyKinds) {
    it(`makes a whole key of a ${kind.name} of which nothing but its value is known`, () => {
      const info = savedNow({ kind: kind.id, environment: 'staging', value });
      assert.equal(info.name, `${kind.name}, staging, ${today}`);
      assert.equal(info.holder, undefined);
      assert.deepEqual(info.todos, kind.expires ? [expiryTodo] : kind.checklist.map(({ id }) => id));
      assert.equal(info.expiresOn, undefined);
      assert.equal(info.hasNoExpiry, undefined);
      assert.equal(info.reviewOn, kind.expires ? undefined : '2027-11-28');
    });
  }

  it('keeps what was answered', () => {
    const answers: KeyAnswers = { kind: 'datagovsgWriteKey', environment: 'staging', value, name: 'Publisher' };
    const until = { kind: 'until', day: '2027-01-31' } as const;
    const info = savedNow({ ...answers, holder: 'team@agency.gov.sg', lifetime: until });
    assert.deepEqual([info.name, info.holder, info.expiresOn], ['Publisher', 'team@agency.gov.sg', '2027-01-31']);
    assert.equal(info.todos, undefined);
  });
});

describe('an expiry that nobody entered yet', () => {
  it('is said in every place that speaks of it', () => {
    assert.equal(expiryWords(write, true, today), 'expiry not known yet');
    assert.deepEqual(attention(write, today).length, 1);
    assert.match(attention(write, today).join(), /not known yet.*Edit Key/);
    assert.match(todoText(keyKind(write.kind), expiryTodo), /Edit Key/);
  });

  it('is reminded of on the day after, and again every 30 days, but not on the day of saving', () => {
    let memory = { said: {} };
    const said = Array.from({ length: 65 }, (_, index) => index).filter(days => {
      const day = new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      const due = dueReminders(services, [write], memory, day);
      memory = rememberSaid(memory, due, day);
      return due.length > 0;
    });
    assert.deepEqual(said, [1, 30, 60]);
  });

  for (const lifetime of [{ kind: 'until', day: '2027-01-31' }, { kind: 'none' }, { kind: 'notKnown' }] as const) {
    it(`is done once the user said ${lifetime.kind}`, () => {
      const info = withLifetime(services, { ...write, todos: ['other', expiryTodo] }, lifetime);
      assert.deepEqual(info.todos, ['other']);
      assert.deepEqual(lifetimeOf(services, info), lifetime);
      assert.doesNotMatch(expiryWords(info, true, today), /yet/);
    });
  }
});

describe('uniqueName', () => {
  for (const [name, taken, expected] of [
    ['A', [], 'A'],
    ['A', ['B'], 'A'],
    ['A', ['a'], 'A (2)'],
    ['A', ['A', 'A (2)', 'A (4)'], 'A (3)'],
  ] as const)
    it(`makes ${expected} of ${name} beside ${taken.join(', ') || 'none'}`, () =>
      assert.equal(uniqueName(name, taken), expected));

  it('is what is proposed', () => {
    const kind = keyKind('paysgKey');
    const taken = [proposedName(kind, { environment: 'staging' }, place)];
    assert.equal(proposedName(kind, { environment: 'staging' }, { today, taken }), `PaySG key, staging, ${today} (2)`);
  });
});
