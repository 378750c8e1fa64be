import assert from 'node:assert/strict';
import type { FieldValues } from '../../../../src/core/model/exchange';
import type { ShownExchange, ToHost } from '../../../../src/shared/protocol';
import { sandboxForTests } from '../sandbox/sandboxUnderTest';
import { panelUnderTest } from '../../support/panelUnderTest';
import { temporaryFolder } from '../../support/temporaryFolder';

const smallDataset = 'd_11edd0117280c5776651d7891114c88c';

describe('the answer in a panel', () => {
  const sandbox = sandboxForTests();
  let lastRequest = 0;
  const serviceId = () => sandbox.info.paysg.paymentServiceId;

  async function open(operationId: string, values: FieldValues) {
    const panel = panelUnderTest({ operationId, values, info: sandbox.info, folder: temporaryFolder() });
    panel.say({ type: 'ready' });
    await panel.next('state');
    const answerTo = async (message: ToHost): Promise<ShownExchange> => {
      panel.say(message);
      return (await panel.next('exchange')).exchange;
    };
    return {
      ...panel,
      sent: (sent: FieldValues) => answerTo({ type: 'send', requestId: ++lastRequest, values: sent }),
      turned: (to: 'previous' | 'next') => answerTo({ type: 'turnPage', requestId: ++lastRequest, to }),
    };
  }

  it('turns the pages of rows, and the form follows', async () => {
    const values = { resource_id: smallDataset, limit: 200 };
    const { sent, turned, memory, idle } = await open('datastoreSearch', values);
    assert.equal((await sent(values)).pages?.text, 'Rows 1 to 200 of 478');
    const second = await turned('next');
    await idle();
    assert.equal(second.pages?.text, 'Rows 201 to 400 of 478');
    assert.equal(memory.recall('datastoreSearch')?.values.offset, 200);
    const third = await turned('next');
    assert.deepEqual([third.pages?.text, third.pages?.next], ['Rows 401 to 478 of 478', undefined]);
    assert.equal((await turned('previous')).pages?.text, 'Rows 201 to 400 of 478');
  });

  it('turns the pages of payments both ways', async () => {
    const values = { paymentServiceId: serviceId(), limit: 5 };
    const { sent, turned, memory, idle } = await open('listPayments', values);
    const first = await sent(values);
    assert.equal(first.pages?.previous, undefined);
    await turned('next');
    assert.deepEqual(bodyOf(await turned('previous')), bodyOf(first));
    await idle();
    assert.equal(memory.recall('listPayments')?.values.after, '', 'the other way is emptied');
  });

  it('continues in a feed by its token, and back over what was seen', async () => {
    const values = { date: '2026-11-01' };
    const { sent, turned } = await open('realtimeAirTemperature', values);
    const first = await sent(values);
    const second = await turned('next');
    assert.ok(second.pages?.previous, 'the way back is known');
    assert.notDeepEqual(bodyOf(second), bodyOf(first));
    assert.deepEqual(bodyOf(await turned('previous')), bodyOf(first));
  });

  it('turns no page that is not there, and none of another environment', async () => {
    const values = { resource_id: smallDataset };
    const { sent, say, next } = await open('datastoreSearch', values);
    say({ type: 'turnPage', requestId: ++lastRequest, to: 'next' });
    assert.match((await next('notSent')).text ?? '', /no longer exists/);
    await sent(values);
    say({ type: 'choose', environment: 'staging' }, { type: 'turnPage', requestId: ++lastRequest, to: 'next' });
    assert.match((await next('notSent')).text ?? '', /are from Sandbox/);
  });

  it('links to the payment page, with the QR code that the API gave', async () => {
    const payment = newPayment(serviceId());
    const { sent, next } = await open('createPayment', payment);
    const { exchange, payLink } = await sent(payment);
    assert.match(payLink?.url ?? '', /^http:\/\/127\.0\.0\.1:\d+\/staging\.pay\.gov\.sg\/payments\//);
    assert.equal(payLink?.qrCodeDataUri, undefined, 'the answer does not wait for it');
    const more = await next('payLink');
    assert.equal(more.exchangeId, exchange.id);
    assert.match(more.payLink.qrCodeDataUri ?? '', /^data:image\/png;base64,iVBOR/);
  });

  it('offers payments and services of earlier answers, as they come', async () => {
    const { panel, ports, next, history } = await open('retrievePayment', { paymentServiceId: serviceId() });
    const plan = { operationId: 'createPayment', environment: 'sandbox', keyId: 'sandbox.paysgKey' } as const;
    const created = await ports.run({ ...plan, values: newPayment(serviceId()) }, {});
    assert.ok(created.kind === 'exchange' && created.exchange.outcome.ok);
    assert.equal(history.list().length, 1);
    panel.changedAround();
    const { id } = JSON.parse(created.exchange.outcome.answer.body) as { id: string };
    const { suggestions } = await next('suggestions');
    assert.deepEqual(suggestions.paymentId, [{ value: id, label: 'TEST-0002 · Test Payer · unpaid' }]);
  });

  it('gives the columns of the dataset that the form names, without a trace in the history', async () => {
    const { say, next, history } = await open('datastoreSearch', { resource_id: 'd_11edd' });
    say({ type: 'edit', values: { resource_id: smallDataset } });
    const { columns } = await next('columns');
    assert.equal(columns?.datasetId, smallDataset);
    assert.ok(columns.columns.some(({ name }) => name === 'licensee_name'));
    assert.ok(!columns.columns.some(({ name }) => name === '_id'));
    assert.deepEqual(history.list(), []);
    say({ type: 'edit', values: { resource_id: smallDataset.slice(0, -1) } });
    assert.equal((await next('columns')).columns, undefined, 'half an id names none');
    say({ type: 'edit', values: { resource_id: smallDataset } });
    assert.deepEqual((await next('columns')).columns, columns, 'it is known, and not asked for again');
  });

  for (const [what, datasetId, problem] of [
    ['there is no such dataset', `d_${'0'.repeat(31)}9`, /There is no dataset/],
    ['it is no table', 'd_b39d3a0871985372d7e1637193335da5', /no columns/],
  ] as const) {
    it(`says when ${what}`, async () => {
      const { next } = await open('datastoreSearch', { resource_id: datasetId });
      assert.match((await next('columns')).columns?.problem ?? '', problem);
    });
  }

  it('names a flow with what the form held at the press', async () => {
    const { said, done } = await open('datastoreSearch', { resource_id: smallDataset });
    await said({ type: 'flow', flow: 'saveRows', values: { resource_id: smallDataset, limit: 3 } });
    const [effect] = done;
    assert.ok(effect?.type === 'startFlow');
    assert.deepEqual([effect.flow, effect.plan.values], ['saveRows', { resource_id: smallDataset, limit: 3 }]);
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
