import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { FieldValues } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { closeAll, titles } from './support/callTabs';
import { openForm } from './support/openForm';
import type { SpiedPanel } from './support/spiedPanel';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const field = 'Idempotency-Key';

describe('a payment that is sent from a panel', () => {
  let app: TestedApp;
  let url: string;
  let values: FieldValues;
  let panel: SpiedPanel;
  let lastRequest = 1000;
  before(async () => (app = await testedApp()));
  beforeEach(async () => {
    await closeAll();
    app.history.clear();
    const info = await app.sandbox.restart();
    url = info.url;
    values = newPayment(info.paysg.paymentServiceId);
    panel = await openForm(app, 'createPayment', values);
  });
  after(closeAll);

  /** The deed is done, and its answer is lost. */
  const loseNextAnswer = () => plan({ fault: 'reset', when: 'after' });
  const plan = (fault: object) =>
    fetch(`${url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operationId: 'createPayment', ...fault }),
    });
  const send = async (sent: FieldValues) => {
    panel.say({ type: 'send', requestId: ++lastRequest, values: sent });
    return (await panel.next('exchange')).exchange.exchange;
  };
  const payments = async () => {
    const plan = { operationId: 'listPayments', environment: 'sandbox', keyId: 'sandbox.paysgKey' } as const;
    const outcome = await app.caller.run({
      ...plan,
      values: { paymentServiceId: values.paymentServiceId, limit: 100 },
    });
    assert.ok(outcome.kind === 'exchange' && outcome.exchange.outcome.ok);
    const { data } = JSON.parse(outcome.exchange.outcome.answer.body) as {
      data: { reference_id: string; id: string }[];
    };
    return data.filter(({ reference_id }) => reference_id === values.reference_id);
  };
  /** The idempotency key in the file beside VS Code's own state. */
  const keptElsewhere = async (): Promise<unknown> => {
    const { storageUri, globalStorageUri } = app.context;
    const file = vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'unanswered-createPayment.json');
    const text = await vscode.workspace.fs.readFile(file).then(
      bytes => Buffer.from(bytes).toString(),
      () => '{}',
    );
    return (JSON.parse(text) as { values?: FieldValues }).values?.[field];
  };

  it('is made once when the window was lost while it was sent', async () => {
    await loseNextAnswer();
    await send(values);
    const remembered = app.memory.recall('createPayment');
    assert.equal(remembered?.attempts?.[0]?.idempotencyKey, values[field]);
    await closeAll();
    assert.ok(remembered);
    panel = await openForm(app, 'createPayment', remembered.values, remembered);
    const { state } = await panel.next('state');
    assert.equal(state.values[field], values[field]);
    assert.ok(state.context.notices.some(({ text }) => /may have been done/.test(text)));
    assert.ok((await send(state.values)).outcome.ok);
    assert.equal((await payments()).length, 1);
  });

  it('is in the form again when its panel is closed and opened anew, as long as nobody knows whether it was made', async () => {
    await loseNextAnswer();
    await send(values);
    await closeAll();
    await vscode.commands.executeCommand('sgApi.openCall', { operationId: 'createPayment' });
    await until('its panel is there', () => titles().length === 1);
    const remembered = app.memory.recall('createPayment');
    assert.deepEqual(remembered?.values, values);
    await closeAll();
    panel = await openForm(app, 'createPayment', values, remembered);
    await send(values);
    await panel.next('values');
    await closeAll();
    await vscode.commands.executeCommand('sgApi.openCall', { operationId: 'createPayment' });
    await until('a form of its own is there', () => {
      const now = app.memory.recall('createPayment')?.values;
      return now && now.reference_id !== values.reference_id;
    });
  });

  it('is remembered before it leaves', async () => {
    await plan({ fault: 'hang' });
    const requestId = ++lastRequest;
    panel.say({ type: 'send', requestId, values });
    await panel.next('busy');
    assert.equal(app.memory.recall('createPayment')?.attempts?.[0]?.idempotencyKey, values[field]);
    assert.equal(await keptElsewhere(), values[field], 'also where a browser that dies at once has no part in it');
    panel.say({ type: 'cancel', requestId });
    assert.equal((await panel.next('exchange')).exchange.exchange.outcome.ok, false);
    // The call may have been cancelled before it reached the sandbox, and then the fault still waits for one.
    await fetch(`${url}/sandbox/faults`, { method: 'DELETE' });
    assert.ok((await send(values)).outcome.ok);
    await panel.next('values');
    assert.equal(app.memory.recall('createPayment')?.attempts, undefined);
    assert.equal(await keptElsewhere(), undefined, 'an answered one is not kept');
  });

  it('says nothing to a form that was filled anew before its call was over', async () => {
    await plan({ fault: 'hang' });
    panel.say({ type: 'send', requestId: ++lastRequest, values });
    await panel.next('busy');
    const other = `OTHER-${randomUUID()}`;
    await app.panels.show('createPayment', { values: { reference_id: other } });
    await panel.next('state');
    await until('the call is over', () => app.history.list().some(({ outcome }) => !outcome.ok));
    await fetch(`${url}/sandbox/faults`, { method: 'DELETE' });
    const again = await send({ ...values, reference_id: other, [field]: randomUUID() });
    assert.ok(again.outcome.ok);
    const shown = panel.posted.flatMap(message => (message.type === 'exchange' ? [message.exchange.exchange.id] : []));
    assert.deepEqual([...new Set(shown)], [again.id], 'the page got no word of the first call');
    assert.equal(app.memory.recall('createPayment')?.values.reference_id, other);
  });
});

const newPayment = (paymentServiceId: string): FieldValues => ({
  paymentServiceId,
  [field]: randomUUID(),
  reference_id: `ONCE-${randomUUID()}`,
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 100,
  metadata: {},
});
