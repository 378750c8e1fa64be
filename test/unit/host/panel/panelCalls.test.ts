import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { operationOf, services } from '../../../../src/services';
import { starterValues } from '../../../../src/core/calls/starterValues';
import type { Exchange, FieldValues } from '../../../../src/core/model/exchange';
import { sandboxKeys } from '../../support/sandboxKeys';
import { stillCalling } from '../../../../src/host/panel/panelCalls';
import type { RememberedPanel } from '../../../../src/core/panel/panelMemory';
import { at, sandboxForTests } from '../../core/sandbox/sandboxUnderTest';
import { panelUnderTest, type PanelOptions } from '../../support/panelUnderTest';
import { makeKey } from '../../support/makeKeys';
import { sampleKey } from '../../support/sampleKey';
import { temporaryFolder } from '../../support/temporaryFolder';

const field = 'Idempotency-Key';

describe('PanelCalls', () => {
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
      const { app, calls, form, model, posted } = paymentForm({ values: pressed, onSent });
      const sending = calls.send(payment, model, pressed);
      if (delayMs > 0) await pause(delayMs);
      const edited = form.edited(model, { ...pressed, amount_in_cents: 999_999, reference_id: 'EDITED' });
      await Promise.all([sending, edited]);
      await app.memory.recallWhole('createPayment'); // all is written
      const shown = posted.findLast(message => message.type === 'exchange');
      assert.ok(shown?.exchange.exchange.outcome.ok, JSON.stringify(posted.map(({ type }) => type)));
      assert.equal(model.values.amount_in_cents, 999_999, 'the form stays as it was edited');
      assert.equal(model.values.reference_id, 'EDITED');
    }
    assert.deepEqual(wrong, []);
  });

  it('sends once when Send is pressed twice in one tick, and says so', async () => {
    const { calls, model, posted, app } = paymentForm();
    await Promise.all([calls.send(1, model, values), calls.send(2, model, { ...values, amount_in_cents: 200 })]);
    assert.deepEqual(
      posted.filter(({ type }) => type === 'notSent'),
      [{ type: 'notSent', requestId: 2, problems: [], text: stillCalling }],
    );
    assert.deepEqual(app.history.list().map(sentAmount), [100]);
  });

  it('takes a second send when the first is over, also when that one was refused', async () => {
    const { calls, model, app } = paymentForm();
    await calls.send(1, model, { ...values, amount_in_cents: 0.5 });
    await calls.send(2, model, values);
    assert.deepEqual(app.history.list().map(sentAmount), [100]);
  });

  it('goes where the form said at the press, whatever environment and key are chosen while it asks and waits', async () => {
    const production = sampleKey({ environment: 'production' });
    const { calls, form, model, app } = paymentForm({ keys: [production] });
    const sending = calls.send(1, model, values);
    await form.choose(model, 'production', production.id);
    await sending;
    const [exchange] = app.history.list();
    assert.equal(exchange?.request.environment, 'sandbox');
    assert.equal(exchange?.keyId, 'sandbox.paysgKey');
    assert.equal(model.environment, 'production', 'the choice stands for the next call');
  });

  it('waits for a choice that came before the press, and goes there', async () => {
    const { calls, form, model, surroundings, posted, app } = paymentForm();
    surroundings.confirm = () => Promise.resolve(false);
    const chosen = form.choose(model, 'production', undefined);
    await Promise.all([chosen, calls.send(1, model, values)]);
    assert.deepEqual(app.history.list(), [], 'nothing went to the sandbox');
    assert.match(posted.findLast(({ type }) => type === 'notSent')?.type ?? '', /notSent/);
  });

  it('stands by the last of several choices in one tick', async () => {
    const { form, model } = paymentForm();
    await Promise.all([
      form.choose(model, 'production', undefined),
      form.choose(model, 'staging', undefined),
      form.choose(model, 'sandbox', 'sandbox.paysgKey'),
    ]);
    assert.equal(model.environment, 'sandbox');
    assert.equal(model.keyId, 'sandbox.paysgKey');
  });

  it('confirms the very request that it sends', async () => {
    const staging = sampleKey({ environment: 'sandbox' });
    const { calls, form, model, surroundings, app } = paymentForm({ keys: [staging] });
    const asked: unknown[] = [];
    surroundings.isUnlocked = () => true;
    surroundings.confirm = async (verdict, request) => {
      asked.push(
        verdict.kind === 'typed' ? verdict.phrase : verdict.kind,
        at(JSON.parse(request.body ?? ''), 'amount_in_cents'),
      );
      await form.edited(model, { ...model.values, amount_in_cents: 999_999 });
      return false;
    };
    model.environment = 'production';
    model.keyId = undefined;
    await calls.send(1, model, values);
    assert.deepEqual(asked, ['S$1.00', 100]);
    assert.deepEqual(app.history.list(), []);
  });

  it('forgets a used-up key, also when an edit was on its way while the fresh one was posted', async () => {
    const pressed = { ...values, [field]: randomUUID() };
    const { app, calls, form, model, posted } = paymentForm({ values: pressed });
    await calls.send(1, model, pressed);
    const fresh = posted.findLast(message => message.type === 'values')?.values[field];
    assert.notEqual(fresh ?? pressed[field], pressed[field]);
    await form.edited(model, { ...pressed, amount_in_cents: 5 });
    assert.deepEqual([model.values[field], model.values.amount_in_cents], [fresh, 5]);
    assert.equal((await app.memory.recallWhole('createPayment'))?.values[field], fresh, 'also after a reload');
  });

  it('keeps a used-up key that the user types after the page had the fresh one', async () => {
    const pressed = { ...values, [field]: randomUUID() };
    const { calls, form, model, posted } = paymentForm({ values: pressed });
    await calls.send(1, model, pressed);
    const fresh = posted.findLast(message => message.type === 'values')?.values[field];
    await form.edited(model, { ...pressed, [field]: fresh });
    await form.edited(model, pressed);
    assert.equal(model.values[field], pressed[field]);
  });

  it('says what went wrong without the key that the error repeats', async () => {
    const key = makeKey('paysg_stag_');
    const { calls, model, posted, app } = paymentForm();
    app.caller.run = () => Promise.reject(new TypeError(`Header x-api-key: ${key} is not valid`));
    await assert.rejects(calls.send(1, model, values));
    const said = posted.findLast(message => message.type === 'notSent');
    assert.match(said?.text ?? '', /^Header x-api-key: ••• is not valid$/);
  });

  it('can be cancelled from the press on', async () => {
    const { calls, model, app } = paymentForm();
    const sending = calls.send(1, model, values);
    calls.cancel(1);
    await sending;
    assert.ok(app.history.list().every(({ outcome }) => !outcome.ok));
    assert.equal(model.isCalling, false);
  });
});
