import assert from 'node:assert/strict';
import { operationOf, serviceModules, services } from '../../../../src/services';
import { createServices } from '../../../../src/core/model/services';
import type { Validate } from '../../../../src/core/model/validate';
import { starterValues } from '../../../../src/core/calls/starterValues';
import type { FieldValues } from '../../../../src/core/model/exchange';
import { sandboxForTests } from '../sandbox/sandboxUnderTest';
import { panelUnderTest, type PanelOptions } from '../../support/panelUnderTest';
import { sandboxKeys } from '../../support/sandboxKeys';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('the form of a panel', () => {
  const sandbox = sandboxForTests();
  let values: FieldValues;
  beforeEach(() => {
    values = starterValues(services, operationOf('createPayment'), sandboxKeys[0]);
  });
  const opened = async (over: Partial<PanelOptions> = {}) => {
    const options = { operationId: 'createPayment', values, info: sandbox.info, folder: temporaryFolder(), ...over };
    const form = panelUnderTest(options);
    await form.said({ type: 'ready' });
    return form;
  };
  const fieldsOf = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);

  it('gives its page all of it when that is ready, and again when it is loaded anew', async () => {
    const { said, next } = await opened();
    const { state } = await next('state');
    assert.equal(state.operation.id, 'createPayment');
    assert.deepEqual(state.values, values);
    assert.equal(state.context.keyId, 'sandbox.paysgKey');
    assert.deepEqual(state.problems, []);
    await said({ type: 'ready' });
    assert.deepEqual((await next('state')).state, state);
  });

  it('says to its page first in which language it speaks, also to one that is loaded anew', async () => {
    const { said, posted } = await opened();
    await said({ type: 'ready' });
    const types = posted.map(({ type }) => type).filter(type => type === 'language' || type === 'state');
    assert.deepEqual(types, ['language', 'state', 'language', 'state']);
    assert.deepEqual(posted[0], { type: 'language', language: { locale: 'en' } });
  });

  it('ends a call that its page cancels', async () => {
    const { said, next } = await opened();
    await said({ type: 'send', requestId: 3, values }, { type: 'cancel', requestId: 3 });
    const { exchange } = (await next('exchange')).exchange;
    assert.deepEqual(exchange.outcome, { ok: false, failure: { kind: 'cancelled' } });
  });

  it('names the field that is wrong and sends nothing', async () => {
    const { said, next, history, memory } = await opened();
    await said({ type: 'send', requestId: 2, values: { ...values, amount_in_cents: 0.5 } });
    assert.deepEqual(fieldsOf((await next('notSent')).problems), ['amount_in_cents']);
    assert.deepEqual(history.list(), []);
    assert.equal(memory.recall('createPayment')?.values.amount_in_cents, 0.5, 'what was typed is kept');
  });

  it('does nothing that it was not asked for in a known message, and answers where a call was to start', async () => {
    const { panel, idle, next, history, memory } = await opened();
    panel.receive({ type: 'choose', environment: ['production'] });
    panel.receive({ type: 'send', requestId: 5, values: new Map() });
    await idle();
    assert.equal((await next('notSent')).requestId, 5);
    assert.equal(memory.recall('createPayment')?.environment, 'sandbox');
    assert.deepEqual(history.list(), []);
  });

  it('checks while typing, and says it once', async () => {
    const { said, next, posted } = await opened();
    await said({ type: 'edit', values: { ...values, amount_in_cents: 'ten' } });
    assert.deepEqual(fieldsOf((await next('problems')).problems), ['amount_in_cents']);
    const before = posted.length;
    await said({ type: 'edit', values: { ...values, amount_in_cents: 'eleven' } });
    assert.deepEqual(posted.slice(before), [], 'nothing that the page has already');
    await said({ type: 'edit', values });
    assert.deepEqual((await next('problems')).problems, []);
  });

  it('offers the keys of the environment that is chosen', async () => {
    const { said, next } = await opened();
    await said({ type: 'choose', environment: 'production' });
    const { context } = await next('context');
    assert.equal(context.environment, 'production');
    assert.deepEqual(context.keys, []);
    assert.ok(context.notices.some(({ kind }) => kind === 'locked'));
  });

  it('notices when production is unlocked elsewhere', async () => {
    const { panel, said, next, world } = await opened();
    await said({ type: 'choose', environment: 'production' });
    await next('context');
    world.isUnlocked = true;
    panel.changedAround();
    const { context } = await next('context');
    assert.ok(!context.notices.some(({ kind }) => kind === 'locked'));
  });

  it('takes what is picked, unless it was begun anew meanwhile', async () => {
    const { panel, ports, said, next, idle } = await opened();
    ports.pick = () => Promise.resolve('payment_service_picked');
    await said({ type: 'pick', field: 'paymentServiceId', values });
    assert.deepEqual((await next('values')).values, { paymentServiceId: 'payment_service_picked' });
    let pick = (_: string) => {};
    ports.pick = () => new Promise(resolve => (pick = resolve));
    panel.receive({ type: 'pick', field: 'paymentServiceId', values });
    const { operation, environment } = panel.state;
    panel.dispatch({
      type: 'begunAnew',
      start: { operation, environment, title: '', values: { reference_id: 'NEW' } },
    });
    pick('late');
    await idle();
    assert.equal(panel.state.values.paymentServiceId, undefined);
  });

  it('is shown although nobody knows which keys there are, and says why', async () => {
    const { ports, said, next, errors } = await opened();
    ports.usableKeys = () => Promise.reject(new Error('The secret storage is gone.'));
    await said({ type: 'choose', environment: 'staging' }, { type: 'send', requestId: 1, values });
    assert.equal((await next('notSent')).text, 'The secret storage is gone.');
    assert.equal(errors.length, 1);
    await said({ type: 'ready' });
    assert.equal((await next('state')).state.context.environment, 'sandbox');
  });

  it('reports one answer in one message, and checks its values once', async () => {
    const counting = countingChecks();
    const messages: string[][] = [];
    const { ports, said, surroundings } = await opened();
    const before = ports.around();
    surroundings.services = counting.services;
    ports.around = () => ({ ...before, services: counting.services });
    ports.post = posts => void messages.push(posts.map(({ type }) => type));
    await said({ type: 'send', requestId: 1, values: { ...values, reference_id: 'ONCE' } });
    assert.deepEqual(
      messages.filter(([type]) => type !== 'progress'),
      [['busy'], ['exchange', 'values'], ['payLink']],
    );
    assert.equal(counting.checks(), 2, 'the values at the press, and the form with its next key');
  });
});

/** All services, which count how often values are checked. */
function countingChecks() {
  let checks = 0;
  const counted = (validate: Validate | undefined): Validate =>
    Object.assign((values: unknown) => {
      checks += 1;
      const isGood = validate?.(values) ?? false;
      return isGood;
    }, validate);
  const modules = serviceModules.map(({ document, profile }) => {
    const validators = Object.entries(document.requestValidators).map(([id, check]) => [id, counted(check)] as const);
    return { profile, document: { ...document, requestValidators: Object.fromEntries(validators) } };
  });
  return { services: createServices(modules), checks: () => checks };
}
