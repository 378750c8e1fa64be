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
  const turned = (panel: SpiedPanel, to: 'previous' | 'next') =>
    answerTo(panel, requestId => ({ type: 'turnPage', requestId, to }));

  it('turns the pages of rows, and the form follows', async () => {
    const values = { resource_id: smallDataset, limit: 200 };
    const panel = await open('datastoreSearch', values);
    assert.equal((await sent(panel, values)).pages?.text, 'Rows 1 to 200 of 478');
    const second = await turned(panel, 'next');
    assert.equal(second.pages?.text, 'Rows 201 to 400 of 478');
    assert.equal(app.memory.recall('datastoreSearch')?.values.offset, 200);
    const third = await turned(panel, 'next');
    assert.deepEqual([third.pages?.text, third.pages?.next], ['Rows 401 to 478 of 478', undefined]);
    assert.equal((await turned(panel, 'previous')).pages?.text, 'Rows 201 to 400 of 478');
  });

  it('turns the pages of payments both ways', async () => {
    const values = { paymentServiceId: serviceId, limit: 5 };
    const panel = await open('listPayments', values);
    const first = await sent(panel, values);
    assert.equal(first.pages?.previous, undefined);
    await turned(panel, 'next');
    assert.deepEqual(bodyOf(await turned(panel, 'previous')), bodyOf(first));
    assert.equal(app.memory.recall('listPayments')?.values.after, '', 'the other way is emptied');
  });

  it('goes on in a feed by its token, and back over what was seen', async () => {
    const values = { date: '2026-11-01' };
    const panel = await open('realtimeAirTemperature', values);
    const first = await sent(panel, values);
    const second = await turned(panel, 'next');
    assert.ok(second.pages?.previous, 'the way back is known');
    assert.notDeepEqual(bodyOf(second), bodyOf(first));
    assert.deepEqual(bodyOf(await turned(panel, 'previous')), bodyOf(first));
  });

  it('turns no page that is not there, and none of another environment', async () => {
    const values = { resource_id: smallDataset };
    const panel = await open('datastoreSearch', values);
    panel.say({ type: 'turnPage', requestId: ++lastRequest, to: 'next' });
    assert.match((await panel.next('notSent')).text ?? '', /no such page/);
    await sent(panel, values);
    panel.say({ type: 'choose', environment: 'staging' });
    await panel.next('problems');
    panel.say({ type: 'turnPage', requestId: ++lastRequest, to: 'next' });
    assert.match((await panel.next('notSent')).text ?? '', /are of Sandbox/);
  });

  it('links to the payment page, with the QR code that the API gave', async () => {
    const payment = newPayment(serviceId);
    const panel = await open('createPayment', payment);
    const shown = await sent(panel, payment);
    assert.match(shown.payLink?.url ?? '', /^http:\/\/127\.0\.0\.1:\d+\/staging\.pay\.gov\.sg\/payments\//);
    assert.equal(shown.payLink?.qrCodeDataUri, undefined, 'the answer does not wait for it');
    const again = await panel.next('exchange');
    assert.match(again.exchange.payLink?.qrCodeDataUri ?? '', /^data:image\/png;base64,iVBOR/);
  });

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
      await until('it is refused', () => answers.saw(/no longer runs/));
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

  it('tells the columns of the dataset that the form names, without a trace in the history', async () => {
    const panel = await open('datastoreSearch', { resource_id: 'd_11edd' });
    await panel.next('state');
    panel.say({ type: 'edit', values: { resource_id: smallDataset } });
    const { columns } = await panel.next('columns');
    assert.equal(columns?.datasetId, smallDataset);
    assert.ok(columns.columns.some(({ name }) => name === 'licensee_name'));
    assert.ok(!columns.columns.some(({ name }) => name === '_id'));
    assert.deepEqual(app.history.list(), []);
    panel.say({ type: 'edit', values: { resource_id: smallDataset.slice(0, -1) } });
    assert.equal((await panel.next('columns')).columns, undefined, 'half an id names none');
  });

  for (const [what, datasetId, trouble] of [
    ['there is no such dataset', `d_${'0'.repeat(31)}9`, /There is no dataset/],
    ['it is no table', 'd_b39d3a0871985372d7e1637193335da5', /no columns/],
  ] as const) {
    it(`says when ${what}`, async () => {
      const panel = await open('datastoreSearch', { resource_id: datasetId });
      assert.match((await panel.next('columns')).columns?.trouble ?? '', trouble);
    });
  }

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

const bodyOf = ({ exchange }: ShownExchange): unknown =>
  exchange.outcome.ok ? JSON.parse(exchange.outcome.answer.body) : exchange.outcome.failure;

const newPayment = (paymentServiceId: string): FieldValues => ({
  paymentServiceId,
  reference_id: 'TEST-0002',
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 100,
  metadata: {},
});
