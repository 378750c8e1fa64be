import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { FieldValues } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { refundedPayments } from '../../src/host/panel/refundCounts';
import type { CallContext } from '../../src/shared/protocol';
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

  it('is made once when the answer got lost and it is sent again', async () => {
    await loseNextAnswer();
    assert.equal((await send(values)).outcome.ok, false);
    const { context } = await panel.next('context');
    assert.ok(
      context.notices.some(({ text }) => /may have been done/.test(text)),
      JSON.stringify(context.notices),
    );
    const again = await send(values);
    assert.ok(again.outcome.ok);
    const made = await payments();
    assert.deepEqual(
      made.map(({ id }) => id),
      [(JSON.parse(again.outcome.answer.body) as { id: string }).id],
    );
    const fresh = (await panel.next('values')).values[field];
    assert.ok(typeof fresh === 'string' && fresh !== values[field], 'the next payment gets a key of its own');
  });

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

  it('gets another key when its values change after it was sent, and the first again when they change back', async () => {
    await loseNextAnswer();
    await send(values);
    panel.say({ type: 'edit', values: { ...values, amount_in_cents: 200 } });
    const changed = (await panel.next('values')).values[field];
    assert.notEqual(changed, values[field]);
    panel.say({ type: 'edit', values: { ...values, [field]: changed } });
    assert.equal((await panel.next('values')).values[field], values[field]);
  });

  it('keeps its key after the error of a gateway, behind which it may have been made', async () => {
    await plan({ fault: 'status=503' });
    await send(values);
    const { context } = await panel.next('context');
    assert.ok(context.notices.some(({ text }) => /may have been done/.test(text)));
    assert.equal(app.memory.recall('createPayment')?.values[field], values[field]);
  });

  it('gets a new key after an error that PaySG keeps, and a warning', async () => {
    await plan({ fault: 'status=500' });
    await send(values);
    const { context } = await panel.next('context');
    assert.ok(context.notices.some(({ text }) => /keeps its answer 500.*Look first/.test(text)));
    assert.notEqual((await panel.next('values')).values[field], values[field]);
  });

  it('does not go out with a used key, however fast it is sent after an edit', async () => {
    await loseNextAnswer();
    await send(values);
    const second = await send({ ...values, amount_in_cents: 200 });
    assert.ok(second.outcome.ok && second.outcome.answer.status < 300, JSON.stringify(second.outcome));
    assert.notEqual(second.values[field], values[field]);
    assert.equal((await payments()).length, 2);
  });
});

describe('refunds that are sent from a panel', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  after(closeAll);

  it('are added up, over panels', async () => {
    await closeAll();
    const info = await app.sandbox.restart();
    const payment = await paidPayment(app, info.paysg.paymentServiceId);
    const values = { paymentServiceId: info.paysg.paymentServiceId, paymentId: payment.id, refund_amount_in_cents: 1 };
    const keys = [randomUUID(), randomUUID()];
    let panel = await openForm(app, 'refundPayment', { ...values, [field]: keys[0] });
    panel.say({ type: 'send', requestId: 1, values: { ...values, [field]: keys[0] } });
    assert.ok((await panel.next('exchange')).exchange.exchange.outcome.ok);
    await panel.next('values');
    panel.say({ type: 'send', requestId: 2, values: { ...values, [field]: keys[0] } });
    await panel.next('exchange');
    await panel.next('values');
    panel.say({ type: 'send', requestId: 3, values: { ...values, [field]: keys[1] } });
    await panel.next('exchange');
    await panel.next('values');
    await closeAll();
    app.history.clear();
    panel = await openForm(app, 'refundPayment', values);
    const { notices } = (await panel.next('state')).state.context;
    const told = notices.map(({ text }) => text).find(text => text.startsWith('Refunded from here so far'));
    const dollars = (cents: number) => `S$${(cents / 100).toLocaleString('en-SG', { minimumFractionDigits: 2 })}`;
    assert.ok(told?.startsWith(`Refunded from here so far: S$0.02 of ${dollars(payment.amount_in_cents)}.`), told);
    assert.deepEqual(refundedPayments(app.state.everywhere)[0]?.refunds.length, 2, 'a repeated answer moves no money');
  });
});

describe('a payment that is to be mailed from a panel', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  after(closeAll);

  it('says whom the mail reaches, as an earlier answer told', async () => {
    await closeAll();
    const { paymentServiceId } = (await app.sandbox.restart()).paysg;
    const plan = { operationId: 'createPayment', environment: 'sandbox', keyId: 'sandbox.paysgKey' } as const;
    const ids: string[] = [];
    for (const more of [{ payer_email: 'payer@example.com' }, {}]) {
      const outcome = await app.caller.run({ ...plan, values: { ...newPayment(paymentServiceId), ...more } });
      assert.ok(outcome.kind === 'exchange' && outcome.exchange.outcome.ok);
      ids.push((JSON.parse(outcome.exchange.outcome.answer.body) as { id: string }).id);
    }
    const panel = await openForm(app, 'sendPaymentEmail', { paymentServiceId, paymentId: ids[0] });
    const texts = ({ notices }: CallContext) => notices.map(({ text }) => text).join(' ');
    assert.match(texts((await panel.next('state')).state.context), /Test Payer <payer@example\.com>.*mails nobody/);
    panel.say({ type: 'edit', values: { paymentServiceId, paymentId: ids[1] } });
    assert.match(texts((await panel.next('context')).context), /no payer e-mail/);
    panel.say({ type: 'choose', environment: 'production' });
    assert.match(texts((await panel.next('context')).context), /mails a real person/);
  });
});

async function paidPayment(app: TestedApp, paymentServiceId: string) {
  const plan = { operationId: 'listPayments', environment: 'sandbox', keyId: 'sandbox.paysgKey' } as const;
  const outcome = await app.caller.run({ ...plan, values: { paymentServiceId, limit: 100 } });
  assert.ok(outcome.kind === 'exchange' && outcome.exchange.outcome.ok);
  const { data } = JSON.parse(outcome.exchange.outcome.answer.body) as { data: SeenPayment[] };
  const paid = data.find(each => each.payment_status === 'paid' && each.refund_status === 'not_refunded');
  assert.ok(paid, 'the sandbox has a paid payment');
  return paid;
}

interface SeenPayment {
  id: string;
  amount_in_cents: number;
  payment_status: string;
  refund_status: string;
}

const newPayment = (paymentServiceId: string): FieldValues => ({
  paymentServiceId,
  [field]: randomUUID(),
  reference_id: `ONCE-${randomUUID()}`,
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 100,
  metadata: {},
});
