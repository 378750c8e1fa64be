import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { KeyCheck, KeyInfo } from '../../src/core/keys/keyInfo';
import type { TestedApp } from '../../src/host/testedApp';
import { withAnswers } from './support/answers';
import { withoutNetwork } from './support/offline';
import { acceptIt, answering, pick, type } from './support/quickInputs';
import { removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { Secret } from '../../src/core/keys/secret';

const works: KeyCheck = { at: '2027-01-02T03:04:05.000Z', outcome: 'works', text: 'The key works (status 200).' };

describe('sgApi.rotateKey', () => {
  let app: TestedApp;
  withoutNetwork();
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  const rotate = ({ id }: KeyInfo) => vscode.commands.executeCommand('sgApi.rotateKey', { keyId: id });
  const stored = async () =>
    (await app.keys.vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info.name] : [])).sort();
  const begun = async (more: Partial<KeyInfo> = {}) => {
    const before = await storeKey(app, 'paysgKey', 'staging', { name: 'Old' });
    const after = await storeKey(app, 'paysgKey', 'staging', { name: 'New', replaces: before.info.id, ...more });
    return { before: before.info, after: after.info };
  };

  it('adds the new key beside the old one, with what they share', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging', { name: 'Old', holder: 'team@agency.gov.sg' });
    const value = valueFor('paysgKey', 'staging');
    // Name, holder, services, checklist, date and the last look are as proposed.
    const proposed = [1, 2, 3, 4, 5, 6].map(() => acceptIt);
    await answering(() => rotate(info), type(value), pick(/^Continue with Name/), ...proposed);
    const added = await app.keys.vault.findByValue(new Secret(value));
    assert.ok(added);
    const { kind, environment, holder, worksOn } = info;
    assert.deepEqual(
      [added.kind, added.environment, added.holder, added.worksOn, added.replaces],
      [kind, environment, holder, worksOn, info.id],
    );
    assert.ok(await app.keys.vault.secret(info.id));
  });

  it('is saved at once with what they share', async () => {
    const shared = { name: 'Old', holder: 'team@agency.gov.sg', todos: ['billing'] };
    const { info } = await storeKey(app, 'paysgKey', 'staging', shared);
    const value = valueFor('paysgKey', 'staging');
    await answering(() => rotate(info), type(value), acceptIt);
    const added = await app.keys.vault.findByValue(new Secret(value));
    assert.deepEqual(
      [added?.holder, added?.worksOn, added?.todos, added?.replaces],
      [info.holder, info.worksOn, info.todos, info.id],
    );
    assert.match(added?.name ?? '', /^Old \(\d{4}-\d\d-\d\d\)$/);
  });

  it('checks the new key first, and can be left when it is not shown to work', async () => {
    const { before, after } = await begun();
    await app.defaults.choose(before, 'workspace');
    await rotate(before);
    assert.equal((await app.keys.find(after.id))?.lastCheck?.outcome, 'unknown');
    assert.deepEqual(app.defaults.scopesOf(before), ['workspace']);
    assert.ok(answers.saw(/It is not certain that “New” works/) && answers.saw(/to resume here/));
    assert.deepEqual(await stored(), ['New', 'Old']);
  });

  it('makes the new key the default wherever the old one was', async () => {
    const { before, after } = await begun({ lastCheck: works });
    await app.defaults.choose(before, 'workspace');
    await app.defaults.choose(before, 'everywhere');
    answers.answer(/for new calls, wherever/, 'Use the New Key');
    await rotate(after);
    assert.deepEqual(app.defaults.scopesOf(after), ['workspace', 'everywhere']);
    assert.deepEqual(app.defaults.scopesOf(before), []);
    assert.deepEqual(await stored(), ['New', 'Old']);
    await app.defaults.forget(after);
  });

  it('chooses the new key where the old one was taken unchosen', async () => {
    const { before, after } = await begun({ lastCheck: works });
    answers.answer(/for new calls, wherever/, 'Use the New Key');
    await rotate(before);
    const keys = (await app.keys.vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
    assert.equal(app.defaults.among(keys)?.id, after.id);
    await app.defaults.forget(after);
  });

  it('resumes where it was left, and keeps the old key until its removal is confirmed', async () => {
    const { before, after } = await begun({ lastCheck: works });
    await app.defaults.choose(after, 'everywhere');
    await rotate(before);
    assert.ok(answers.saw(/Remove the old key “Old”\?[^]*stays valid at its service[^]*contact-paysg/));
    assert.deepEqual(await stored(), ['New', 'Old']);
    answers.answer(/Remove the old key/, 'Remove');
    await rotate(after);
    assert.deepEqual(await stored(), ['New']);
    assert.ok(answers.saw(/“New” has replaced “Old”/));
    await app.defaults.forget(after);
  });

  it('runs through in one go', async () => {
    const { before, after } = await begun();
    for (const [question, answer] of [
      [/It is not certain that/, 'Continue'],
      [/for new calls, wherever/, 'Use the New Key'],
      [/Remove the old key/, 'Remove'],
    ] as const)
      answers.answer(question, answer);
    await rotate(before);
    assert.deepEqual(await stored(), ['New']);
    assert.ok(app.defaults.scopesOf(after).length > 0);
    await app.defaults.forget(after);
  });

  it('skips the check of a kind that cannot be checked', async () => {
    const before = await storeKey(app, 'datagovsgReadKey', 'production', { name: 'Old' });
    await storeKey(app, 'datagovsgReadKey', 'production', { name: 'New', replaces: before.info.id });
    await rotate(before.info);
    assert.ok(answers.saw(/for new calls, wherever/));
    assert.ok(!answers.saw(/cannot be checked/));
  });
});

describe('sgApi.handOverKeys', () => {
  let app: TestedApp;
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => removeAllKeys(app));

  it('lists all keys of a holder in a sheet without values', async () => {
    const holder = 'team@agency.gov.sg';
    const paysg = await storeKey(app, 'paysgKey', 'staging', { name: 'Payments', holder });
    const write = await storeKey(app, 'datagovsgWriteKey', 'production', {
      name: 'Data',
      holder: 'Team@Agency.gov.sg',
    });
    await storeKey(app, 'paysgKey', 'production', { name: 'Not theirs', holder: 'other@agency.gov.sg' });
    answers.answer(/Who is leaving/, holder);
    await vscode.commands.executeCommand('sgApi.handOverKeys');
    const sheet = vscode.workspace.textDocuments.map(each => each.getText()).find(text => /^# Keys of team/.test(text));
    assert.ok(sheet);
    for (const part of ['## Payments', '## Data', 'still valid|stays valid', 'another admin account'])
      assert.match(sheet, new RegExp(part));
    for (const part of [paysg.value, write.value, 'Not theirs']) assert.ok(!sheet.includes(part));
  });

  it('says what to do for a key without a holder', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await vscode.commands.executeCommand('sgApi.handOverKeys', { keyId: info.id });
    assert.ok(answers.saw(/No holder is stored with/));
  });
});
