import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { operationOf } from '../../src/services';
import type { TestedApp } from '../../src/host/testedApp';
import { activeTitle, closeAll, titles } from './support/callTabs';
import { acceptingFirst, closing } from './support/anyAnswer';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const paymentTitle = `PaySG: ${operationOf('createPayment').summary}`;

describe('call panels', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  beforeEach(closeAll);
  after(closeAll);

  it('opens one for a test payment, with the title of the operation', async () => {
    await vscode.commands.executeCommand('sgApi.sendTestPayment');
    await until('the tab is there', () => titles().length > 0);
    assert.deepEqual(titles(), [paymentTitle]);
  });

  it('shows the same one when it is asked for again', async () => {
    await vscode.commands.executeCommand('sgApi.sendTestPayment');
    await vscode.commands.executeCommand('sgApi.openCall', { operationId: 'whoami' });
    await vscode.commands.executeCommand('sgApi.sendTestPayment', { keyId: 'sandbox.paysgKey' });
    await until('the first is in front', () => titles().length > 1 && activeTitle() === paymentTitle);
    assert.equal(titles().length, 2);
  });

  it('opens one when it is asked for twice at once', async () => {
    const form = { environment: 'sandbox', values: { reference_id: 'TWICE' } } as const;
    await Promise.all([app.panels.show('createPayment', form), app.panels.show('createPayment')]);
    await until('the tab is there', () => titles().length > 0);
    assert.deepEqual(titles(), [paymentTitle]);
    assert.equal(app.memory.recall('createPayment')?.values.reference_id, 'TWICE');
  });

  it('opens the test call of a key’s kind', async () => {
    await vscode.commands.executeCommand('sgApi.sendTestCall', { keyId: 'sandbox.datagovsgWriteKey' });
    await until('the tab is there', () => activeTitle() === `data.gov.sg: ${operationOf('whoami').summary}`);
  });

  it('opens one for the rows of the dataset that is picked', async () => {
    await acceptingFirst(vscode.commands.executeCommand('sgApi.sendDatasetRequest'));
    await until('the tab is there', () => activeTitle() === `data.gov.sg: ${operationOf('datastoreSearch').summary}`);
    const values = await until('its form is kept', () => app.memory.recall('datastoreSearch')?.values);
    assert.match(JSON.stringify(values.resource_id), /^"d_[0-9a-f]{32}"$/);
  });

  it('goes where the dataset was found, though the open panel went elsewhere', async () => {
    const form = () => app.memory.recall('datastoreSearch');
    await app.panels.show('datastoreSearch', { environment: 'staging', values: { resource_id: 'd_1', limit: 7 } });
    await until('it is kept', () => form()?.environment === 'staging');
    // The page of the panel takes the focus when it is loaded, and that closes a list: then it is asked for again.
    await until('the panel has gone to the sandbox', async () => {
      await acceptingFirst(vscode.commands.executeCommand('sgApi.sendDatasetRequest'));
      return form()?.environment === 'sandbox';
    });
    assert.match(JSON.stringify(form()?.values.resource_id), /^"d_[0-9a-f]{32}"$/);
    assert.equal(form()?.values.limit, 7);
    assert.equal(titles().length, 1);
  });

  it('opens nothing when no dataset is picked', async () => {
    await closing(vscode.commands.executeCommand('sgApi.sendDatasetRequest'));
    assert.deepEqual(titles(), []);
  });

  it('opens an earlier call again', async () => {
    const outcome = await app.caller.run({ operationId: 'whoami', environment: 'sandbox', values: {} });
    assert.ok(outcome.kind === 'exchange');
    await vscode.commands.executeCommand('sgApi.openExchange', { exchangeId: outcome.exchange.id });
    await until('the tab is there', () => titles().length === 1);
    assert.equal(app.memory.recall('whoami')?.exchange?.exchange.id, outcome.exchange.id);
  });
});
