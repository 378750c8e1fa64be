import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dayAfter } from '../../src/core/keys/expiry';
import type { TestedApp } from '../../src/host/testedApp';
import { reminderText, snoozeFor } from '../../src/host/keys/remind';
import { Reminding } from '../../src/host/keys/reminding';
import { withAnswers } from './support/answers';
import { MemoryMemento } from './support/memento';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';

const expiresOn = '2030-06-30';

describe('Reminding', () => {
  let app: TestedApp;
  let state: MemoryMemento;
  let day: string;
  let made: Reminding[] = [];
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  beforeEach(async () => {
    await removeAllKeys(app);
    state = new MemoryMemento();
  });
  afterEach(() => {
    for (const each of made) each.dispose();
    made = [];
  });
  after(() => removeAllKeys(app));

  /** A window of its own over the state that all windows share. */
  const newWindow = () => {
    const { log, keys } = app;
    const reminding = new Reminding({ vault: keys.vault, state, log, onNewDay: () => undefined }, () => day);
    made.push(reminding);
    return reminding;
  };
  const saidAt = async (daysBefore: number, window = newWindow()) => {
    day = dayAfter(expiresOn, -daysBefore);
    return (await window.remind()).map(({ text }) => text);
  };

  it('reminds 30, 14, 7 and 1 days before an expiry, each once', async () => {
    await storeKey(app, 'datagovsgWriteKey', 'production', { name: 'Ours', expiresOn });
    const said: number[] = [];
    for (let left = 40; left >= 0; left -= 1) if ((await saidAt(left)).length > 0) said.push(left);
    assert.deepEqual(said, [30, 14, 7, 1]);
    assert.ok(answers.saw(/“Ours” expires in 30 days\./) && answers.saw(/“Ours” expires tomorrow\./));
  });

  it('says one message a day, over all windows', async () => {
    for (const name of ['A', 'B', 'C', 'D'])
      await storeKey(app, 'datagovsgWriteKey', 'production', { name, expiresOn });
    assert.equal((await saidAt(14)).length, 4);
    assert.deepEqual(await saidAt(14), []);
    await storeKey(app, 'datagovsgWriteKey', 'production', { name: 'Later', expiresOn });
    assert.deepEqual(await saidAt(14), []);
    assert.equal(answers.shown.length, 1);
    assert.deepEqual(await saidAt(13), ['“Later” expires in 13 days.']);
  });

  it('says of a review date that it is ours', async () => {
    await storeKey(app, 'paysgKey', 'staging', { reviewOn: expiresOn });
    assert.deepEqual(await saidAt(1), []);
    assert.match((await saidAt(0)).join(), /due for a review. The date is ours/);
  });

  it('is quiet while snoozed', async () => {
    await storeKey(app, 'datagovsgWriteKey', 'production', { expiresOn });
    await snoozeFor(state, 7, dayAfter(expiresOn, -14));
    for (const left of [14, 10, 8]) assert.deepEqual(await saidAt(left), []);
    assert.equal((await saidAt(7)).length, 1);
  });

  it('is snoozed for a week from its message', async () => {
    answers.answer(/expires/, 'Snooze for a Week');
    await storeKey(app, 'datagovsgWriteKey', 'production', { expiresOn });
    assert.equal((await saidAt(7)).length, 1);
    await storeKey(app, 'datagovsgWriteKey', 'production', { expiresOn });
    assert.deepEqual(await saidAt(3), []);
  });

  it('asks the secret storage for nothing on a day that is done', async () => {
    day = expiresOn;
    await state.update('sgApi.reminders', { lastSaidOn: day, said: {} });
    const vault = { list: () => assert.fail('It was asked.') };
    const { log } = app;
    const window = new Reminding({ vault, state, log, onNewDay: () => undefined }, () => day);
    made.push(window);
    assert.deepEqual(await window.remind(), []);
  });

  it('forgets what was said of keys that are gone', async () => {
    const { info } = await storeKey(app, 'datagovsgWriteKey', 'production', { expiresOn });
    await saidAt(14);
    await app.keys.vault.remove(info.id);
    await storeKey(app, 'datagovsgWriteKey', 'production', { expiresOn });
    await saidAt(7);
    assert.ok(!JSON.stringify(state.get('sgApi.reminders')).includes(info.id));
  });

  it('names three keys and counts the rest', () => {
    const due = ['A.', 'B.', 'C.', 'D.', 'E.'].map(text => ({ keyId: text, about: 'expiry' as const, mark: '', text }));
    assert.equal(reminderText(due), 'A. B. C. And 2 more.');
  });

  it('is snoozed by the command', async () => {
    answers.answer(/Snooze Reminders/, '30 days');
    await vscode.commands.executeCommand('sgApi.snoozeReminders');
    assert.ok(answers.saw(/No reminders before /));
    assert.ok(app.state.everywhere.get<{ snoozedUntil?: string }>('sgApi.reminders')?.snoozedUntil);
    await app.state.everywhere.update('sgApi.reminders', undefined);
  });
});
