import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { basicToken } from '../../src/core/calls/network/proxyAddress';
import type { Exchange } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { startProxy } from '../unit/support/localProxy';
import { withAnswers } from './support/answers';
import { withoutNetwork } from './support/offline';
import { answering, type } from './support/quickInputs';
import { withSetting } from './support/settings';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { isWrittenIn } from '../support/search/written';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { filesHolding, isLogWritten, writtenFolders } from './support/writtenFiles';

/** PaySG's staging, which these tests must reach over a proxy or not at all. */
const staging = 'api-staging.pay.gov.sg:443';

describe('Network', () => {
  let app: TestedApp;
  const answers = withAnswers();
  withoutNetwork();
  before(async () => {
    app = await testedApp();
  });
  afterEach(() => removeAllKeys(app));

  async function callStaging(): Promise<Exchange> {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    const { paysg } = await app.sandbox.info();
    const outcome = await app.caller.run({
      operationId: 'listPayments',
      environment: 'staging',
      keyId: info.id,
      values: { paymentServiceId: paysg.paymentServiceId },
    });
    assert.ok(outcome.kind === 'exchange', JSON.stringify(outcome));
    return outcome.exchange;
  }

  it('asks the proxy of VS Code’s settings, from the moment it is set', async () => {
    await callStaging();
    const proxy = await startProxy({ refuseWith: 403 });
    await withSetting('http', 'proxy', proxy.url, async () => {
      const { outcome, findings } = await callStaging();
      assert.deepEqual(outcome, { ok: false, failure: { kind: 'proxy', code: 'REFUSED', status: 403 } });
      assert.match(findings[0]?.detail ?? '', /refuses calls to api-staging\.pay\.gov\.sg/);
    });
    assert.deepEqual(proxy.asked, [staging]);
    const { outcome } = await callStaging();
    assert.deepEqual(outcome, { ok: false, failure: { kind: 'unreachable', code: 'ENOTFOUND' } });
  });

  it('leaves the proxy out for the hosts of http.noProxy, and for the sandbox', async () => {
    const proxy = await startProxy();
    await withSetting('http', 'proxy', proxy.url, () =>
      withSetting('http', 'noProxy', ['pay.gov.sg'], async () => {
        const { outcome } = await callStaging();
        assert.deepEqual(outcome, { ok: false, failure: { kind: 'unreachable', code: 'ENOTFOUND' } });
        const { datagovsg } = await app.sandbox.info();
        const values = { resource_id: datagovsg.datasetId };
        const rows = await app.caller.run({ operationId: 'datastoreSearch', environment: 'sandbox', values });
        assert.ok(rows.kind === 'exchange' && rows.exchange.outcome.ok);
      }),
    );
    assert.deepEqual(proxy.asked, []);
  });

  it('forgets what was typed for a proxy when the settings name another one, or a log-in', async () => {
    const [typed, set] = [randomBytes(12).toString('base64url'), randomBytes(12).toString('base64url')];
    const logIn = () =>
      answering(() => vscode.commands.executeCommand('sgApi.logInToProxy'), type('officer'), type(typed));
    const [proxy, other] = [await startProxy({ refuseWith: 407 }), await startProxy({ refuseWith: 407 })];
    await withSetting('http', 'proxy', proxy.url, async () => {
      await logIn();
      await callStaging();
      await withSetting('http', 'proxyAuthorization', basicToken('officer', set), callStaging);
      await logIn();
      await withSetting('http', 'proxy', other.url, callStaging);
    });
    assert.deepEqual(proxy.authorizations, [basicToken('officer', typed), basicToken('officer', set)]);
    assert.deepEqual(other.authorizations, [undefined]);
  });

  it('logs in to a proxy that wants it, with what is typed once in this window', async () => {
    const password = randomBytes(12).toString('base64url');
    const proxy = await startProxy({ authorization: basicToken('officer', password) });
    await withSetting('http', 'proxy', proxy.url, async () => {
      const refused = await callStaging();
      assert.deepEqual(refused.findings[0]?.next, {
        kind: 'intent',
        label: 'Log In to the Proxy',
        intent: { do: 'logInToProxy' },
      });
      const typing = () => vscode.commands.executeCommand('sgApi.logInToProxy');
      await answering(typing, type('officer'), type(password));
      assert.ok(answers.saw(/used from the next call on/));
      const { outcome } = await callStaging();
      assert.ok(!outcome.ok && (outcome.failure.kind !== 'proxy' || outcome.failure.status !== 407));
    });
    const token = basicToken('officer', password);
    assert.deepEqual(proxy.authorizations, [undefined, token]);
    const marker = randomUUID();
    app.log.info(marker);
    const folders = writtenFolders(app.context);
    await until('the log is written', () => isLogWritten(folders, marker));
    const kept = JSON.stringify([app.history.list(), answers.shown, vscode.workspace.getConfiguration('http')]);
    for (const secret of [password, token.replace('Basic ', '')]) {
      assert.deepEqual(filesHolding(folders, secret), []);
      assert.ok(!isWrittenIn(secret, kept));
    }
  });
});
