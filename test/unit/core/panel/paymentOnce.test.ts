import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { FieldValues } from '../../../../src/core/model/exchange';
import { refundedPayments } from '../../../../src/host/panel/refundCounts';
import type { CallContext } from '../../../../src/shared/protocol';
import { MemoryMemento } from '../../../host/support/memento';
import { sandboxForTests } from '../sandbox/sandboxUnderTest';
import { panelUnderTest, type PanelOptions } from '../../support/panelUnderTest';
import { temporaryFolder } from '../../support/temporaryFolder';

const field = 'Idempotency-Key';
type Panel = ReturnType<typeof panelUnderTest>;

describe('payments of a panel', () => {
  const sandbox = sandboxForTests();
  let values: FieldValues;
  let panel: Panel;
  let lastRequest = 1000;
  const open = async (operationId: string, given: FieldValues, over: Partial<PanelOptions> = {}) => {
    const opened = panelUnderTest({
      operationId,
      values: given,
      info: sandbox.info,
      folder: temporaryFolder(),
      ...over,
    });
    opened.say({ type: 'ready' });
    await opened.idle();
    return opened;
  };
  beforeEach(async () => {
    values = newPayment(sandbox.info.paysg.paymentServiceId);
    panel = await open('createPayment', values);
  });

  /** The deed is done, and its answer is lost. */
  const loseNextAnswer = () => plan({ fault: 'reset', when: 'after' });
  const plan = (fault: object) =>
    fetch(`${sandbox.info.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operationId: 'createPayment', ...fault }),
    });
  const send = async (sent: FieldValues) => {
    panel.say({ type: 'send', requestId: ++lastRequest, values: sent });
    const { exchange } = (await panel.next('exchange')).exchange;
    await panel.idle();
    return exchange;
  };
  const list = async <T>(): Promise<readonly T[]> => {
    const asked = { operationId: 'listPayments', environment: 'sandbox', keyId: 'sandbox.paysgKey' } as const;
    const { paymentServiceId } = values;
    const outcome = await panel.ports.run({ ...asked, values: { paymentServiceId, limit: 100 } }, {}, () => undefined);
    assert.ok(outcome.kind === 'exchange' && outcome.exchange.outcome.ok);
    return (JSON.parse(outcome.exchange.outcome.answer.body) as { data: readonly T[] }).data;
  };
  const payments = async () =>
    (await list<{ reference_id: string; id: string }>()).filter(
      ({ reference_id }) => reference_id === values.reference_id,
    );

  it('are made once when the answer got lost and they are sent again', async () => {
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

  it('get another key when their values change after they were sent, and the first again when they change back', async () => {
    await loseNextAnswer();
    await send(values);
    panel.say({ type: 'edit', values: { ...values, amount_in_cents: 200 } });
    const changed = (await panel.next('values')).values[field];
    assert.notEqual(changed, values[field]);
    panel.say({ type: 'edit', values: { ...values, [field]: changed } });
    assert.equal((await panel.next('values')).values[field], values[field]);
  });

  it('keep their key after the error of a gateway, behind which they may have been made', async () => {
    await plan({ fault: 'status=503' });
    await send(values);
    const { context } = await panel.next('context');
    assert.ok(context.notices.some(({ text }) => /may have been done/.test(text)));
    assert.equal(panel.memory.recall('createPayment')?.values[field], values[field]);
  });

  it('get a new key after an error that PaySG keeps, and a warning', async () => {
    await plan({ fault: 'status=500' });
    await send(values);
    const { context } = await panel.next('context');
    assert.ok(context.notices.some(({ text }) => /keeps its answer 500.*First check/.test(text)));
    assert.notEqual((await panel.next('values')).values[field], values[field]);
  });

  it('do not go out with a used key, however fast they are sent after an edit', async () => {
    await loseNextAnswer();
    await send(values);
    const second = await send({ ...values, amount_in_cents: 200 });
    assert.ok(second.outcome.ok && second.outcome.answer.status < 300, JSON.stringify(second.outcome));
    assert.notEqual(second.values[field], values[field]);
    assert.equal((await payments()).length, 2);
  });

  describe('that are refunded', () => {
    it('are added up, over panels', async () => {
      const everywhere = new MemoryMemento();
      const { id, amount_in_cents } = await paidPayment();
      const { paymentServiceId } = sandbox.info.paysg;
      const refund = { paymentServiceId, paymentId: id, refund_amount_in_cents: 1 };
      const [first, second] = [randomUUID(), randomUUID()];
      panel = await open('refundPayment', { ...refund, [field]: first }, { everywhere });
      assert.ok((await send({ ...refund, [field]: first })).outcome.ok);
      await send({ ...refund, [field]: first });
      await send({ ...refund, [field]: second });
      panel = await open('refundPayment', refund, { everywhere });
      const { notices } = (await panel.next('state')).state.context;
      const notice = notices.map(({ text }) => text).find(text => text.startsWith('Refunded from here so far'));
      const dollars = (cents: number) => `S$${(cents / 100).toLocaleString('en-SG', { minimumFractionDigits: 2 })}`;
      assert.ok(notice?.startsWith(`Refunded from here so far: S$0.02 of ${dollars(amount_in_cents)}.`), notice);
      assert.deepEqual(refundedPayments(everywhere)[0]?.refunds.length, 2, 'a repeated answer moves no money');
    });

    const paidPayment = async () => {
      const all = await list<SeenPayment>();
      const paid = all.find(each => each.payment_status === 'paid' && each.refund_status === 'not_refunded');
      assert.ok(paid, 'the sandbox has a paid payment');
      return paid;
    };
  });

  describe('that are to be mailed', () => {
    it('say whom the mail reaches, as an earlier answer said', async () => {
      const { paymentServiceId } = sandbox.info.paysg;
      const asked = { operationId: 'createPayment', environment: 'sandbox', keyId: 'sandbox.paysgKey' } as const;
      const ids: string[] = [];
      for (const more of [{ payer_email: 'payer@example.com' }, {}]) {
        const given = { ...newPayment(paymentServiceId), ...more };
        const outcome = await panel.ports.run({ ...asked, values: given }, {});
        assert.ok(outcome.kind === 'exchange' && outcome.exchange.outcome.ok);
        ids.push((JSON.parse(outcome.exchange.outcome.answer.body) as { id: string }).id);
      }
      const { history } = panel;
      panel = await open('sendPaymentEmail', { paymentServiceId, paymentId: ids[0] }, { history });
      const texts = ({ notices }: CallContext) => notices.map(({ text }) => text).join(' ');
      const { context } = (await panel.next('state')).state;
      assert.match(texts(context), /Test Payer <payer@example\.com>.*sends no e-mail/);
      panel.say({ type: 'edit', values: { paymentServiceId, paymentId: ids[1] } });
      assert.match(texts((await panel.next('context')).context), /no payer e-mail/);
      panel.say({ type: 'choose', environment: 'production' });
      assert.match(texts((await panel.next('context')).context), /mails a real person/);
    });
  });
});

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
