import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestedApp } from '../../src/host/testedApp';
import { acceptingFirst, closing } from './support/anyAnswer';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

describe('the active environment', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  afterEach(() => app.environment.set('sandbox'));

  it('is the sandbox until another one is chosen', () => assert.equal(app.environment.id, 'sandbox'));

  it('is kept for the workspace, and its change is told', async () => {
    const seen: string[] = [];
    const listening = app.environment.onDidChange(() => seen.push(app.environment.id));
    await app.environment.set('staging');
    listening.dispose();
    assert.deepEqual(seen, ['staging']);
    assert.equal(app.context.workspaceState.get('sgApi.environment'), 'staging');
  });

  it('is the sandbox again when what is stored is no environment', async () => {
    await app.context.workspaceState.update('sgApi.environment', 'elsewhere');
    assert.equal(app.environment.id, 'sandbox');
  });

  it('is switched by the command, which offers the sandbox first', async () => {
    await app.environment.set('staging');
    await acceptingFirst(run('sgApi.switchEnvironment'));
    assert.equal(app.environment.id, 'sandbox');
  });

  it('stays when the list is closed', async () => {
    await app.environment.set('staging');
    await closing(run('sgApi.switchEnvironment'));
    assert.equal(app.environment.id, 'staging');
  });
});

describe('the lock of production', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  afterEach(() => app.lock.lock());

  it('is locked in a new window', () => assert.deepEqual(app.lock.unlocked(), []));

  it('stays locked for whoever only presses Enter', async () => {
    await acceptingFirst(run('sgApi.unlockProduction'));
    assert.deepEqual(app.lock.unlocked(), []);
  });

  it('is closed by its command', async () => {
    app.lock.unlock('paysg', undefined);
    assert.deepEqual(app.lock.unlocked(), ['paysg']);
    await vscode.commands.executeCommand('sgApi.lockProduction');
    assert.deepEqual(app.lock.unlocked(), []);
  });

  it('stays closed when the question is closed', async () => {
    await closing(run('sgApi.unlockProduction'));
    assert.deepEqual(app.lock.unlocked(), []);
  });

  it('tells of both, and locks itself again', async () => {
    const seen: number[] = [];
    const listening = app.lock.onDidChange(() => seen.push(app.lock.unlocked().length));
    app.lock.unlock('datagovsg', 50);
    await until('it is locked again', () => seen.length === 2);
    listening.dispose();
    assert.deepEqual(seen, [1, 0]);
  });
});

describe('sgApi.addKey', () => {
  it('stores nothing when it is closed', async () => {
    const app = await testedApp();
    await closing(run('sgApi.addKey'));
    assert.deepEqual(await app.keys.vault.list(), []);
  });
});

describe('sgApi.copySandboxAddress', () => {
  it('puts the address on the clipboard', async () => {
    const app = await testedApp();
    await vscode.commands.executeCommand('sgApi.copySandboxAddress');
    assert.equal(await vscode.env.clipboard.readText(), (await app.sandbox.info()).url);
  });
});

const run = (command: string) => vscode.commands.executeCommand(command);
