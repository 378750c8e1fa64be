import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FieldValues } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import type { ShownExchange, ToHost } from '../../src/shared/protocol';
import { withAnswers } from './support/answers';
import { acceptIt, answering, pick } from './support/quickInputs';
import { closeAll } from './support/callTabs';
import { openForm } from './support/openForm';
import type { SpiedPanel } from './support/spiedPanel';
import { withSetting } from './support/settings';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const smallDataset = 'd_11edd0117280c5776651d7891114c88c';

describe('the answer in a call panel', () => {
  let app: TestedApp;
  let serviceId: string;
  let lastRequest = 0;
  const answers = withAnswers();
  before(async () => {
    app = await testedApp();
    serviceId = (await app.sandbox.restart()).paysg.paymentServiceId;
  });
  beforeEach(async () => {
    await closeAll();
    app.history.clear();
  });
  after(closeAll);

  const open = (operationId: string, values: FieldValues) => openForm(app, operationId, values);

  async function answerTo(panel: SpiedPanel, message: (requestId: number) => ToHost): Promise<ShownExchange> {
    const requestId = ++lastRequest;
    panel.say(message(requestId));
    return (await panel.next('exchange')).exchange;
  }
  const sent = (panel: SpiedPanel, values: FieldValues) =>
    answerTo(panel, requestId => ({ type: 'send', requestId, values }));

  it('opens the payment page of this sandbox, and none when it is gone', async () => {
    const payment = newPayment(serviceId);
    const panel = await open('createPayment', payment);
    await sent(panel, payment);
    const opened: string[] = [];
    const { openExternal } = vscode.env;
    Object.defineProperty(vscode.env, 'openExternal', {
      configurable: true,
      value: (uri: vscode.Uri) => opened.push(uri.toString()),
    });
    try {
      panel.say({ type: 'openPayLink' });
      await until('it is opened', () => opened.length > 0);
      await app.sandbox.restart();
      panel.say({ type: 'openPayLink' });
      await until('it is refused', () => answers.saw(/no longer running/));
    } finally {
      Object.defineProperty(vscode.env, 'openExternal', { configurable: true, value: openExternal });
    }
    assert.equal(opened.length, 1);
  });

  it('offers payments and services of earlier answers, as they come', async () => {
    const panel = await open('retrievePayment', { paymentServiceId: serviceId });
    const created = await app.caller.run({
      operationId: 'createPayment',
      environment: 'sandbox',
      keyId: 'sandbox.paysgKey',
      values: newPayment(serviceId),
    });
    assert.ok(created.kind === 'exchange' && created.exchange.outcome.ok);
    const { id } = JSON.parse(created.exchange.outcome.answer.body) as { id: string };
    const { suggestions } = await panel.next('suggestions');
    assert.deepEqual(suggestions.paymentId, [{ value: id, label: 'TEST-0002 · Test Payer · unpaid' }]);
  });

  it('picks a payment from the newest page of the service', async () => {
    const panel = await open('retrievePayment', { paymentServiceId: serviceId });
    const picking = async () => {
      panel.say({ type: 'pick', field: 'paymentId', values: { paymentServiceId: serviceId } });
      return panel.next('values');
    };
    const { values } = await answering(picking, pick('List the newest payments of this payment service'), acceptIt);
    assert.equal(app.history.list()[0]?.request.operationId, 'listPayments');
    assert.equal(typeof values.paymentId, 'string');
  });

  it('takes an id that is typed where it is not among the known ones', async () => {
    const panel = await open('retrievePayment', { paymentServiceId: serviceId });
    const picking = async () => {
      panel.say({ type: 'pick', field: 'paymentId', values: { paymentServiceId: serviceId } });
      return panel.next('values');
    };
    const { values } = await answering(picking, async shown => {
      shown.value = 'anotherPayment0000001';
      await until('it is offered', () => 'items' in shown && shown.items.some(({ label }) => /as typed/.test(label)));
      // What was typed comes back from the window once more; on a busy machine later than a row is chosen.
      await new Promise(resolve => setTimeout(resolve, 500));
      await pick(/as typed/)(shown);
    });
    assert.equal(values.paymentId, 'anotherPayment0000001');
  });

  it('says that a call waits for its turn, and does not send one that is cancelled then', async () => {
    await withSetting('sgApi', 'sandbox.rateLimits', true, async () => {
      await app.sandbox.restart();
      const values = { resource_id: smallDataset, limit: 1 };
      const panel = await open('datastoreSearch', values);
      await panel.next('state');
      const plan = { operationId: 'datastoreSearch', environment: 'sandbox', values } as const;
      await Promise.all(Array.from({ length: 4 }, () => app.caller.run(plan)));
      const requestId = ++lastRequest;
      panel.say({ type: 'send', requestId, values: { ...values, limit: 2 } });
      const { waiting } = await panel.next('waiting');
      assert.match(waiting?.text ?? '', /row searches/);
      panel.say({ type: 'cancel', requestId });
      assert.equal((await panel.next('notSent')).text, 'Not sent.');
      assert.ok(app.history.list().every(exchange => exchange.values.limit === 1));
    });
    await app.sandbox.restart();
  });

  it('starts the flows of its operation only', async () => {
    const panel = await open('datastoreSearch', { resource_id: smallDataset });
    const { state } = await panel.next('state');
    assert.deepEqual(
      state.flows.map(({ flow }) => flow),
      ['saveRows'],
    );
    panel.say({ type: 'flow', flow: 'replace', values: {} });
    await until('it is refused', () => answers.saw(/offers no flow replace/));
  });
});

const newPayment = (paymentServiceId: string): FieldValues => ({
  paymentServiceId,
  reference_id: 'TEST-0002',
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 100,
  metadata: {},
});
