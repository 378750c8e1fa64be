import assert from 'node:assert/strict';
import { dayAfter } from '../../../../src/core/keys/expiry';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';
import { dueReminders, rememberSaid, type ReminderMemory } from '../../../../src/core/keys/reminders';
import { sampleKey } from '../../support/sampleKey';
import { services } from '../../../../src/services';

const expiresOn = '2027-03-31';
const daysBefore = (days: number) => dayAfter(expiresOn, -days);
const key = sampleKey({ kind: 'datagovsgWriteKey', name: 'Ours', expiresOn });

/** The days before the expiry on which something is said, when a window is open on the given ones. */
function saidOn(
  days: readonly number[],
  keys: readonly KeyInfo[] = [key],
  over: Partial<ReminderMemory> = {},
): number[] {
  let memory: ReminderMemory = { said: {}, ...over };
  return days.filter(each => {
    const due = dueReminders(services, keys, memory, daysBefore(each));
    memory = rememberSaid(memory, due, daysBefore(each));
    return due.length > 0;
  });
}

const everyDay = Array.from({ length: 50 }, (_, index) => 45 - index);

describe('dueReminders', () => {
  const texts: readonly [over: Partial<KeyInfo>, today: string, text: RegExp | undefined][] = [
    [{ expiresOn }, daysBefore(31), undefined],
    [{ expiresOn }, daysBefore(30), /^“Ours” expires in 30 days\.$/],
    [{ expiresOn }, daysBefore(8), /in 8 days/],
    [{ expiresOn }, daysBefore(1), /expires tomorrow/],
    [{ expiresOn }, expiresOn, /expires today/],
    [{ expiresOn }, daysBefore(-1), /expired on 2027-03-31/],
    [{ reviewOn: expiresOn }, daysBefore(1), undefined],
    [{ reviewOn: expiresOn }, expiresOn, /due for a review\. The date is ours: a PaySG key does not expire/],
    [{ reviewOn: expiresOn, kind: 'datagovsgReadKey' }, expiresOn, /due for a review\. The date is ours\.$/],
    [{ reviewOn: expiresOn }, daysBefore(-40), /due for a review/],
    [{}, expiresOn, undefined],
  ];
  for (const [over, today, text] of texts) {
    it(`${text ? `says ${text.source}` : 'says nothing'} of ${JSON.stringify(over)} on ${today}`, () => {
      const due = dueReminders(services, [sampleKey({ name: 'Ours', ...over })], { said: {} }, today);
      assert.equal(due.length, text ? 1 : 0);
      if (text) assert.match(due[0]?.text ?? '', text);
    });
  }

  const rhythms: readonly [what: string, openOn: readonly number[], said: readonly number[]][] = [
    ['each step once, and once that it is over', everyDay, [30, 14, 7, 1, -1]],
    ['a step that passed while no window was open at the next chance, the nearest alone', [45, 12, 11, 5, 3], [12, 5]],
    ['all of a long absence as one', [-10, -11], [-10]],
    ['once a day at most', [7, 7, 7], [7]],
  ];
  for (const [what, openOn, said] of rhythms) {
    it(`says ${what}`, () => assert.deepEqual(saidOn(openOn), said));
  }

  it('says nothing before the end of a snooze, and then what is due', () => {
    assert.deepEqual(saidOn(everyDay, [key], { snoozedUntil: daysBefore(5) }), [5, 1, -1]);
  });

  it('names every key that is due on a day, and waits with one that comes due later the same day', () => {
    const second = { ...key, id: 'second' };
    const due = dueReminders(services, [key, second], { said: {} }, daysBefore(30));
    assert.deepEqual(
      due.map(({ keyId }) => keyId),
      [key.id, 'second'],
    );
    const memory = rememberSaid({ said: {} }, due.slice(0, 1), daysBefore(30));
    assert.deepEqual(dueReminders(services, [key, second], memory, daysBefore(30)), []);
    assert.deepEqual(
      dueReminders(services, [key, second], memory, daysBefore(29)).map(({ keyId }) => keyId),
      ['second'],
    );
  });

  it('says each date of a key that has both, once', () => {
    const both = { ...key, reviewOn: daysBefore(14) };
    assert.deepEqual(saidOn([20, 14, 13, 12, 10], [both]), [20, 14]);
  });

  it('begins anew when the expiry was changed', () => {
    const memory = rememberSaid(
      { said: {} },
      dueReminders(services, [key], { said: {} }, daysBefore(7)),
      daysBefore(7),
    );
    const moved = { ...key, expiresOn: daysBefore(-1) };
    assert.deepEqual(dueReminders(services, [key], memory, daysBefore(6)), []);
    assert.equal(dueReminders(services, [moved], memory, daysBefore(6)).length, 1);
  });
});

describe('rememberSaid', () => {
  it('does not use up a day on which nothing was said', () => {
    const memory: ReminderMemory = { said: {} };
    assert.equal(rememberSaid(memory, [], expiresOn), memory);
  });

  it('keeps what was said of other keys, and the snooze', () => {
    const memory: ReminderMemory = { said: { 'other/expiry': 'x' }, snoozedUntil: '2027-01-01' };
    const after = rememberSaid(memory, dueReminders(services, [key], { said: {} }, expiresOn), expiresOn);
    assert.deepEqual(after, {
      lastSaidOn: expiresOn,
      snoozedUntil: '2027-01-01',
      said: { 'other/expiry': 'x', [`${key.id}/expiry`]: `${expiresOn}/1` },
    });
  });
});
