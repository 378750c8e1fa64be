import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { TestedApp } from '../../src/host/testedApp';
import { openSpied } from './support/spiedPanel';
import { keyInfo, removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { filesHolding, isLogWritten, writtenFolders } from './support/writtenFiles';
import { Secret } from '../../src/core/keys/secret';

describe('a secret storage that refuses', () => {
  let app: TestedApp;
  let keyId: string;
  let value: string;

  before(async () => {
    app = await testedApp();
    const stored = await storeKey(app, 'paysgKey', 'staging');
    keyId = stored.info.id;
    value = stored.value;
    // As a keyring may do it that quotes what it was given.
    refuseAll(app.context.secrets, new Error(`org.freedesktop.Secret.Error.IsLocked: ${value}`));
  });
  after(async () => {
    giveAgain(app.context.secrets);
    await removeAllKeys(app);
  });

  it('is said in the tree, which still has the sandbox’s keys', async () => {
    const roots = await app.keysTree.getChildren();
    const trouble = roots.find(node => node.kind === 'problem');
    assert.match(trouble?.text ?? '', /secret storage/);
    assert.equal(roots.filter(node => node.kind === 'api').length, 2);
  });

  it('leaves the sandbox usable from the panel, which says why it offers no other key', async () => {
    await app.memory.remember('createPayment', { environment: 'sandbox', keyId: 'sandbox.paysgKey', values: {} });
    const { panel, say, next } = await openSpied(app, { operationId: 'createPayment' });
    say({ type: 'ready' });
    const { context } = (await next('state')).state;
    panel.dispose();
    assert.deepEqual(
      context.keys.map(({ id }) => id),
      ['sandbox.paysgKey'],
    );
    assert.match(context.notices[0]?.text ?? '', /secret storage/);
  });

  it('ends a call with a stored key before anything is sent, in words', async () => {
    const values = { paymentServiceId: `payment_service_${randomUUID()}` };
    const outcome = await app.caller.run({ operationId: 'listPayments', environment: 'staging', keyId, values });
    assert.ok(outcome.kind === 'refused');
    assert.match(outcome.problems[0]?.message ?? '', /secret storage/);
  });

  it('does not let a key count as saved', async () => {
    const save = app.keys.vault.save(keyInfo('paysgKey', 'staging'), new Secret(valueFor('paysgKey', 'staging')));
    await assert.rejects(save, /secret storage/);
  });

  it('has its own words in no log, as they may quote a key', async () => {
    await vscode.commands.executeCommand('sgApi.checkKey', { keyId });
    const folders = writtenFolders(app.context);
    const marker = randomUUID();
    app.log.info(marker);
    await until('the log is written', () => isLogWritten(folders, marker));
    assert.deepEqual(filesHolding(folders, value), []);
  });
});

const names = ['keys', 'get', 'store', 'delete'] as const;

/** The vault stands on this very object, so it meets a storage that refuses in the place where the real one would. */
function refuseAll(secrets: vscode.SecretStorage, error: Error): void {
  for (const name of names)
    Object.defineProperty(secrets, name, { configurable: true, value: () => Promise.reject(error) });
}

function giveAgain(secrets: vscode.SecretStorage): void {
  for (const name of names) Reflect.deleteProperty(secrets, name);
}
