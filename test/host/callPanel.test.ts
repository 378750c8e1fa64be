import assert from 'node:assert/strict';
import { operationOf, services } from '../../src/services';
import { starterValues } from '../../src/core/calls/starterValues';
import { sandboxKeys } from '../unit/support/sandboxKeys';
import type { TestedApp } from '../../src/host/testedApp';
import type { RememberedPanel } from '../../src/core/panel/panelMemory';
import { closeAll } from './support/callTabs';
import { openSpied, type SpiedPanel } from './support/spiedPanel';
import { testedApp } from './support/testedApp';

describe('a call panel that VS Code brings back', () => {
  let app: TestedApp;
  let spied: SpiedPanel;
  let form: RememberedPanel;

  before(async () => {
    app = await testedApp();
    await app.sandbox.info();
  });
  beforeEach(async () => {
    await closeAll();
    form = paymentForm();
    await app.memory.remember('createPayment', form);
    spied = await openSpied(app, payment);
  });
  after(closeAll);

  it('gets what was typed when its page is ready', async () => {
    const { state } = await spied.next('state');
    assert.equal(state.operation.id, 'createPayment');
    assert.deepEqual(state.values, form.values);
    assert.equal(state.context.keyId, 'sandbox.paysgKey');
    assert.deepEqual(state.problems, []);
  });

  it('sends, tells that it does, and shows the answer', async () => {
    spied.say({ type: 'send', requestId: 1, values: form.values });
    assert.equal((await spied.next('busy')).requestId, 1);
    const { requestId, exchange } = await spied.next('exchange');
    assert.equal(requestId, 1);
    assert.ok(exchange.exchange.outcome.ok);
    assert.equal(app.history.list()[0]?.id, exchange.exchange.id);
    assert.deepEqual(app.memory.recall('createPayment')?.exchange, exchange);
  });

  it('does nothing that it was not asked for in a known message, and answers where a call was to start', async () => {
    const sent = app.history.list().length;
    spied.sayAnything({ type: 'choose', environment: ['production'] });
    spied.sayAnything({ type: 'send', requestId: 5, values: { ...form.values, metadata: new Map() } });
    assert.equal((await spied.next('notSent')).requestId, 5);
    assert.equal(app.memory.recall('createPayment')?.environment, 'sandbox');
    assert.equal(app.history.list().length, sent);
  });

  it('tells when production is unlocked elsewhere', async () => {
    await spied.next('state');
    spied.say({ type: 'choose', environment: 'production' });
    await spied.next('context');
    app.lock.unlock('paysg', 60_000);
    const { context } = await spied.next('context');
    app.lock.lock();
    assert.ok(!context.notices.some(({ kind }) => kind === 'locked'));
  });

  it('is closed when another one of the operation is open', async () => {
    const second = await openSpied(app, payment);
    assert.throws(() => second.panel.title, 'it is disposed');
    assert.ok(spied.panel.title);
  });

  it('is closed when its operation is gone', async () => {
    const { panel } = await openSpied(app, { operationId: 'gone' });
    assert.throws(() => panel.title, 'it is disposed');
  });
});

/** What a page leaves for a reload. */
const payment = { operationId: 'createPayment' };

/** What the extension remembers of a panel. */
const paymentForm = (): RememberedPanel => ({
  environment: 'sandbox',
  keyId: 'sandbox.paysgKey',
  values: starterValues(services, operationOf('createPayment'), sandboxKeys[0]),
});
