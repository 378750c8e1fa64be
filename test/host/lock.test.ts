import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { ProductionLock } from '../../src/core/calls/productionLock';
import type { Plan } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { environmentStatus } from '../../src/host/status/environmentStatus';
import { withAnswers } from './support/answers';
import { withoutNetwork } from './support/offline';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

describe('sgApi.unlockProduction', () => {
  let app: TestedApp;
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  afterEach(() => app.lock.lock());

  it('asks which API and for how long', async () => {
    answers.answer(/Which API/, 'data.gov.sg');
    answers.answer(/For how long/, '1 hour');
    await vscode.commands.executeCommand('sgApi.unlockProduction');
    assert.deepEqual(app.lock.unlocked(), ['datagovsg']);
    const offered = answers.shown.find(({ text }) => text.includes('For how long'))?.offered;
    assert.deepEqual(offered, ['Keep it locked', '15 minutes', '1 hour', 'Until this window closes']);
  });

  it('unlocks nothing when no time is chosen', async () => {
    answers.answer(/Which API/, 'PaySG');
    await vscode.commands.executeCommand('sgApi.unlockProduction');
    assert.deepEqual(app.lock.unlocked(), []);
  });
});

describe('a harmful call in production', () => {
  let app: TestedApp;
  let plan: Plan;
  withoutNetwork();
  const answers = withAnswers();
  before(async () => {
    app = await testedApp();
    plan = await paymentWith(app);
  });
  beforeEach(() => {
    answers.answer(/Production is locked/, 'Unlock Production…');
    answers.answer(/For how long/, '15 minutes');
  });
  afterEach(() => app.lock.lock());
  after(() => removeAllKeys(app));

  for (const typed of [undefined, 'S$123.4', 'yes']) {
    it(`is not sent for ${typed ?? 'a closed question'}`, async () => {
      if (typed !== undefined) answers.answer(/about to be sent to production/, typed);
      assert.equal((await app.caller.run(plan)).kind, 'declined');
    });
  }

  it('is sent when its amount is typed, after a question that names amount and payer', async () => {
    answers.answer(/about to be sent to production/, 'S$123.45');
    assert.equal((await app.caller.run(plan)).kind, 'exchange');
    assert.ok(answers.saw(/Amount: S\$123\.45\. Payer: Tan Ah Kow, tan@example\.com\./), JSON.stringify(answers.shown));
  });
});

async function paymentWith(app: TestedApp): Promise<Plan> {
  const { info } = await storeKey(app, 'paysgKey', 'production');
  return {
    operationId: 'createPayment',
    environment: 'production',
    keyId: info.id,
    values: {
      paymentServiceId: info.worksOn[0],
      amount_in_cents: 12345,
      reference_id: randomUUID(),
      payer_name: 'Tan Ah Kow',
      payer_email: 'tan@example.com',
      payer_address: '1 Test Road',
      payer_identifier: 'T-1',
      description: 'A test payment',
    },
  };
}

describe('the status bar', () => {
  it('is red while production is unlocked, says so, and is calm again by itself', async () => {
    const { environment } = await testedApp();
    const lock = new ProductionLock();
    const { item, status } = statusOf(() => environmentStatus({ environment, lock }));
    assert.equal(item.backgroundColor, undefined);
    lock.unlock('paysg', undefined);
    assert.ok(JSON.stringify(item.backgroundColor).includes('statusBarItem.errorBackground'));
    assert.match(item.text, /production unlocked/);
    await until('it says whose production it is', () => /PaySG production unlocked/.test(item.text));
    lock.unlock('paysg', 50);
    assert.ok(item.backgroundColor);
    await until('it is calm again', () => item.backgroundColor === undefined);
    status.dispose();
    lock.dispose();
  });
});

/** The item that is made meanwhile; VS Code gives no way to ask for those on the screen. */
function statusOf(make: () => vscode.Disposable): { item: vscode.StatusBarItem; status: vscode.Disposable } {
  const { createStatusBarItem } = vscode.window;
  let item: vscode.StatusBarItem | undefined;
  const create = (_: string, alignment?: vscode.StatusBarAlignment) => (item = createStatusBarItem('test', alignment));
  Object.assign(vscode.window, { createStatusBarItem: create });
  try {
    const status = make();
    assert.ok(item);
    return { item, status };
  } finally {
    Object.assign(vscode.window, { createStatusBarItem });
  }
}
