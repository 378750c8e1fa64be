import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { operationOf, services } from '../../../../src/services';
import { starterValues } from '../../../../src/core/calls/starterValues';
import type { Exchange, FieldValues } from '../../../../src/core/model/exchange';
import { sandboxKeys } from '../../support/sandboxKeys';
import { stillCalling } from '../../../../src/core/panel/sending';
import type { RememberedPanel } from '../../../../src/core/panel/panelMemory';
import { at, sandboxForTests } from '../sandbox/sandboxUnderTest';
import { panelUnderTest, type PanelOptions } from '../../support/panelUnderTest';
import { makeKey } from '../../support/makeKeys';
import { sampleKey } from '../../support/sampleKey';
import { temporaryFolder } from '../../support/temporaryFolder';

const field = 'Idempotency-Key';

describe('a call that is sent from a panel', () => {
  const sandbox = sandboxForTests();
  let folder: string;
  let values: FieldValues;
  beforeEach(() => {
    folder = temporaryFolder();
    values = { ...starterValues(services, operationOf('createPayment'), sandboxKeys[0]), amount_in_cents: 100 };
  });

  const paymentForm = (over: Partial<PanelOptions> = {}) =>
    panelUnderTest({ operationId: 'createPayment', values, info: sandbox.info, folder, ...over });
  const noted = () =>
    JSON.parse(readFileSync(join(folder, 'unanswered-createPayment.json'), 'utf8')) as {
      note?: RememberedPanel;
    } & RememberedPanel;
  const sentAmount = ({ request }: Exchange): unknown => at(JSON.parse(request.body ?? ''), 'amount_in_cents');

  it('sends what was there at the press, under the key that was noted, however soon the form is edited', async () => {
    const wrong: unknown[] = [];
    for (let payment = 0; payment < 40; payment += 1) {
      const [delayMs, key] = [payment % 10, randomUUID()];
      folder = temporaryFolder();
      const pressed = { ...values, [field]: key, reference_id: `PRESS-${payment}` };
      const onSent = (exchange: Exchange) => {
        const attempts = noted().attempts?.map(({ idempotencyKey }) => idempotencyKey);
        const sent = { amount: sentAmount(exchange), key: exchange.request.headers['idempotency-key'] };
        if (sent.amount !== 100 || sent.key !== key || !attempts?.includes(key))
          wrong.push({ delayMs, ...sent, attempts });
      };
      const { memory, panel, posted, say, said } = paymentForm({ values: pressed, onSent });
      say({ type: 'send', requestId: payment, values: pressed });
      if (delayMs > 0) await pause(delayMs);
      await said({ type: 'edit', values: { ...pressed, amount_in_cents: 999_999, reference_id: 'EDITED' } });
      await memory.recallWhole('createPayment'); // all is written
      const shown = posted.findLast(message => message.type === 'exchange');
      assert.ok(shown?.exchange.exchange.outcome.ok, JSON.stringify(posted.map(({ type }) => type)));
      assert.equal(panel.state.values.amount_in_cents, 999_999, 'the form stays as it was edited');
      assert.equal(panel.state.values.reference_id, 'EDITED');
    }
    assert.deepEqual(wrong, []);
  });

  it('sends once when Send is pressed twice in one tick, and says so', async () => {
    const { posted, history, said } = paymentForm();
    await said(send(1, values), send(2, { ...values, amount_in_cents: 200 }));
    assert.deepEqual(
      posted.filter(({ type }) => type === 'notSent'),
      [{ type: 'notSent', requestId: 2, problems: [], text: stillCalling() }],
    );
    assert.deepEqual(history.list().map(sentAmount), [100]);
  });

  it('takes a second send when the first is over, also when that one was refused', async () => {
    const { history, said } = paymentForm();
    await said(send(1, { ...values, amount_in_cents: 0.5 }));
    await said(send(2, values));
    assert.deepEqual(history.list().map(sentAmount), [100]);
  });

  it('goes where the form said at the press, whatever environment and key are chosen while it asks and waits', async () => {
    const production = sampleKey({ environment: 'production' });
    const { panel, history, said } = paymentForm({ keys: [production] });
    await said(send(1, values), { type: 'choose', environment: 'production', keyId: production.id });
    const [exchange] = history.list();
    assert.equal(exchange?.request.environment, 'sandbox');
    assert.equal(exchange?.keyId, 'sandbox.paysgKey');
    assert.equal(panel.state.environment, 'production', 'the choice stands for the next call');
  });

  it('waits for a choice that came before the press, and goes there', async () => {
    const { surroundings, posted, history, said } = paymentForm();
    surroundings.confirm = () => Promise.resolve(false);
    await said({ type: 'choose', environment: 'production' }, send(1, values));
    assert.deepEqual(history.list(), [], 'nothing went to the sandbox');
    assert.match(posted.findLast(({ type }) => type === 'notSent')?.type ?? '', /notSent/);
  });

  it('stands by the last of several choices in one tick', async () => {
    const { panel, said } = paymentForm();
    await said(
      { type: 'choose', environment: 'production' },
      { type: 'choose', environment: 'staging' },
      { type: 'choose', environment: 'sandbox', keyId: 'sandbox.paysgKey' },
    );
    assert.equal(panel.state.environment, 'sandbox');
    assert.equal(panel.state.keyId, 'sandbox.paysgKey');
  });

  it('confirms the very request that it sends', async () => {
    const start = { environment: 'production', keyId: sampleKey().id } as const;
    const keys = [sampleKey({ id: start.keyId, environment: 'production' })];
    const { panel, surroundings, history, say, said } = paymentForm({ keys, start, isUnlocked: true });
    surroundings.findKey = id => Promise.resolve(keys.find(key => key.id === id));
    const asked: unknown[] = [];
    surroundings.isUnlocked = () => true;
    surroundings.confirm = (verdict, request) => {
      asked.push(
        verdict.kind === 'typed' ? verdict.phrase : verdict.kind,
        at(JSON.parse(request.body ?? ''), 'amount_in_cents'),
      );
      say({ type: 'edit', values: { ...panel.state.values, amount_in_cents: 999_999 } });
      return Promise.resolve(false);
    };
    await said(send(1, values));
    assert.deepEqual(asked, ['S$1.00', 100]);
    assert.deepEqual(history.list(), []);
  });

  it('forgets a used-up key, also when an edit was on its way while the fresh one was posted', async () => {
    const pressed = { ...values, [field]: randomUUID() };
    const { memory, panel, posted, said } = paymentForm({ values: pressed });
    await said({ type: 'ready' });
    await said(send(1, pressed));
    const fresh = posted.findLast(message => message.type === 'values')?.values[field];
    assert.notEqual(fresh ?? pressed[field], pressed[field]);
    await said({ type: 'edit', values: { ...pressed, amount_in_cents: 5 } });
    assert.deepEqual([panel.state.values[field], panel.state.values.amount_in_cents], [fresh, 5]);
    assert.equal((await memory.recallWhole('createPayment'))?.values[field], fresh, 'also after a reload');
  });

  it('keeps a used-up key that the user types after the page had the fresh one', async () => {
    const pressed = { ...values, [field]: randomUUID() };
    const { panel, posted, said } = paymentForm({ values: pressed });
    await said({ type: 'ready' });
    await said(send(1, pressed));
    const fresh = posted.findLast(message => message.type === 'values')?.values[field];
    await said({ type: 'edit', values: { ...pressed, [field]: fresh } });
    await said({ type: 'edit', values: pressed });
    assert.equal(panel.state.values[field], pressed[field]);
  });

  it('says what went wrong without the key that the error repeats', async () => {
    const key = makeKey('paysg_stag_');
    const { ports, posted, errors, said } = paymentForm();
    ports.run = () => Promise.reject(new TypeError(`Header x-api-key: ${key} is not valid`));
    await said(send(1, values));
    assert.match(String(errors), /is not valid/, 'the bug is reported');
    const notSent = posted.findLast(message => message.type === 'notSent');
    assert.match(notSent?.text ?? '', /^Header x-api-key: ••• is not valid$/);
  });

  it('can be cancelled from the press on', async () => {
    const { panel, history, said } = paymentForm();
    await said(send(1, values), { type: 'cancel', requestId: 1 });
    assert.ok(history.list().every(({ outcome }) => !outcome.ok));
    assert.equal(panel.state.call, undefined);
  });
});

const send = (requestId: number, values: FieldValues) => ({ type: 'send', requestId, values }) as const;
