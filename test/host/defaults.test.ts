import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { TestedApp } from '../../src/host/testedApp';
import { CopiedValue } from '../../src/host/keys/copiedValue';
import { withAnswers } from './support/answers';
import { removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { Secret } from '../../src/core/keys/secret';

describe('sgApi.chooseDefaultKey', () => {
  let app: TestedApp;
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  after(() => removeAllKeys(app));

  for (const [label, scope] of [
    ['In this workspace', 'workspace'],
    ['Everywhere', 'everywhere'],
  ] as const) {
    it(`chooses a key: ${label}`, async () => {
      const { info } = await storeKey(app, 'paysgKey', 'staging', { name: `For ${scope}` });
      answers.answer(/Default Key/, label);
      await vscode.commands.executeCommand('sgApi.chooseDefaultKey', { keyId: info.id });
      assert.deepEqual(app.defaults.scopesOf(info), [scope]);
    });
  }

  it('lets the workspace’s choice come before the one for everywhere', async () => {
    const keys = (await app.keys.vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
    assert.equal(app.defaults.among(keys)?.name, 'For workspace');
  });

  it('takes a choice back', async () => {
    const keys = (await app.keys.vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
    answers.answer(/Default Key/, 'No longer the default');
    for (const { id } of keys) await vscode.commands.executeCommand('sgApi.chooseDefaultKey', { keyId: id });
    for (const info of keys) assert.deepEqual(app.defaults.scopesOf(info), []);
  });

  it('forgets a choice with its key', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await app.defaults.choose(info, 'everywhere');
    answers.answer(/Remove “/, 'Remove');
    await vscode.commands.executeCommand('sgApi.removeKey', { keyId: info.id });
    assert.equal(await app.keys.find(info.id), undefined);
    assert.deepEqual(app.defaults.scopesOf(info), []);
    assert.ok(answers.saw(/stays valid at its service.*contact-paysg/));
  });
});

describe('sgApi.copyKeyValue', () => {
  let app: TestedApp;
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  beforeEach(() => vscode.env.clipboard.writeText('before'));
  afterEach(() => app.copied.empty());
  after(() => removeAllKeys(app));

  it('copies nothing without a confirmation', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await vscode.commands.executeCommand('sgApi.copyKeyValue', { keyId: info.id });
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.ok(answers.saw(/Every program on this computer can read the clipboard/));
  });

  it('copies after one, and says the value nowhere', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    answers.answer(/Copy the value/, 'Copy');
    await vscode.commands.executeCommand('sgApi.copyKeyValue', { keyId: info.id });
    assert.equal(await vscode.env.clipboard.readText(), value);
    assert.ok(!answers.saw(new RegExp(value)));
  });
});

describe('CopiedValue', () => {
  const value = valueFor('paysgKey', 'staging');
  const clipboard = () => vscode.env.clipboard.readText();

  it('leaves the clipboard after its time', async () => {
    await vscode.env.clipboard.writeText('before');
    await new CopiedValue(200).copy(new Secret(value));
    // It is emptied only while it holds the value, so it did.
    await until('it is gone', async () => (await clipboard()) === '');
  });

  it('leaves alone what was copied since', async () => {
    await new CopiedValue(100).copy(new Secret(value));
    await vscode.env.clipboard.writeText('of somebody else');
    await pause(300);
    assert.equal(await clipboard(), 'of somebody else');
  });

  it('gives a second value its own time', async () => {
    const copied = new CopiedValue(400);
    await copied.copy(new Secret(value));
    await pause(250);
    const copiedAt = Date.now();
    await copied.copy(new Secret(valueFor('paysgKey', 'staging')));
    await until('it is gone', async () => (await clipboard()) === '');
    assert.ok(Date.now() - copiedAt >= 400, 'not in the time of the first');
  });

  it('goes with the window', async () => {
    const copied = new CopiedValue(60_000);
    await copied.copy(new Secret(value));
    assert.equal(await clipboard(), value);
    copied.dispose();
    await until('it is gone', async () => (await clipboard()) === '');
  });
});
