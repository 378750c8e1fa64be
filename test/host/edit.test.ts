import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { TestedApp } from '../../src/host/testedApp';
import { answering, close, goBack, pick, seeing, tick, type } from './support/quickInputs';
import { keyInfo, removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { Secret } from '../../src/core/keys/secret';
import { revealed } from '../unit/support/revealed';

const run = (command: string, keyId: string) => () => vscode.commands.executeCommand(command, { keyId });

describe('Edit Key', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  it('changes one field after the other, each at once, and keeps the value', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    const service = `payment_service_${randomUUID()}`;
    await answering(
      run('sgApi.editKey', info.id),
      ...[pick('Name'), type('Renamed')],
      ...[pick('Holder'), type('team@agency.gov.sg')],
      ...[pick('Payment services'), type(`${service}, https://pay.gov.sg/${service}`)],
      ...[pick('Review date (ours)'), pick('On a date…'), type('2099-12-31')],
      ...[pick('To-dos'), tick(/Billing collaborator/)],
      seeing(shown => assert.match(JSON.stringify('items' in shown && shown.items), /2 open/), close),
    );
    assert.deepEqual(await app.keys.find(info.id), {
      ...info,
      name: 'Renamed',
      holder: 'team@agency.gov.sg',
      worksOn: [service],
      reviewOn: '2099-12-31',
      todos: ['govAddress', 'loggedIn'],
    });
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('changes the rate tier of a read key, also back to not known', async () => {
    const { info } = await storeKey(app, 'datagovsgReadKey', 'production');
    const see = seeing(
      shown => assert.match(JSON.stringify('items' in shown && shown.items), /treated as Developer/),
      pick('Rate tier'),
    );
    await answering(run('sgApi.editKey', info.id), see, pick('Production'), close);
    assert.equal((await app.keys.find(info.id))?.tier, 'production');
    await answering(run('sgApi.editKey', info.id), pick('Rate tier'), pick('Not known'), close);
    assert.deepEqual(await app.keys.find(info.id), info);
  });

  it('changes nothing when a question is closed or left', async () => {
    const { info } = await storeKey(app, 'datagovsgWriteKey', 'production');
    await answering(run('sgApi.editKey', info.id), pick('Name'), goBack, pick('Expiry'), close);
    assert.deepEqual(await app.keys.find(info.id), info);
  });

  it('shows never the value', async () => {
    const { info, value } = await storeKey(app, 'datagovsgWriteKey', 'production');
    const see = seeing(shown => assert.ok(!JSON.stringify('items' in shown && shown.items).includes(value)), close);
    await answering(run('sgApi.editKey', info.id), see);
  });

  it('does not touch a key of the sandbox', () => answering(run('sgApi.editKey', 'sandbox.paysgKey')));
});

describe('Replace Key Value', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  it('keeps the record and drops what was known of the old value', async () => {
    const check = { at: new Date().toISOString(), outcome: 'works' as const, text: 'The key works.' };
    const info = keyInfo('paysgKey', 'staging', { lastCheck: check, holder: 'team@agency.gov.sg' });
    await app.keys.vault.save(info, new Secret(valueFor('paysgKey', 'staging')));
    const value = valueFor('paysgKey', 'staging');
    await answering(run('sgApi.replaceKeyValue', info.id), type(value));
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
    const { lastCheck: _, ...rest } = info;
    assert.deepEqual(await app.keys.find(info.id), rest);
  });

  it('refuses a value of another environment', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    await answering(run('sgApi.replaceKeyValue', info.id), async shown => {
      await type(valueFor('paysgKey', 'production'))(shown);
      await close(shown);
    });
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('recognises its own value, and that of another key', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    const other = await storeKey(app, 'paysgKey', 'staging');
    await answering(
      run('sgApi.replaceKeyValue', info.id),
      ...[type(other.value), goBack, type(value), pick(/^Keep .* as it is$/)],
    );
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
    assert.equal(revealed(await app.keys.vault.secret(other.info.id)), other.value);
  });

  it('keeps what was typed while the question goes on', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    await answering(
      run('sgApi.replaceKeyValue', info.id),
      ...[type(value), goBack, seeing(shown => assert.equal(shown.value, value), close)],
    );
    await answering(
      run('sgApi.replaceKeyValue', info.id),
      seeing(shown => assert.equal(shown.value, ''), close),
    );
  });
});
