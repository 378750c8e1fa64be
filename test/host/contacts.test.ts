import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { profileOf, services } from '../../src/services';
import type { ApiId } from '../../src/core/model/operation';
import type { CallOutcome } from '../../src/core/model/callOutcome';
import { diagnose } from '../../src/core/diagnosis/diagnose';
import type { KeyInfo } from '../../src/core/keys/keyInfo';
import type { TestedApp } from '../../src/host/testedApp';
import { checkOne } from '../../src/host/commands/checkKey';
import { remind } from '../../src/host/keys/remind';
import { dayAfter } from '../../src/core/keys/expiry';
import { today } from '../../src/host/platform/today';
import { sampleExchange } from '../unit/support/sampleExchange';
import { withAnswers } from './support/answers';
import { keyNodes } from './support/keyNodes';
import { MemoryMemento } from './support/memento';
import { withoutNetwork } from './support/offline';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const kinds = [
  ['paysgKey', 'paysg', 'listPayments'],
  ['datagovsgWriteKey', 'datagovsg', 'whoami'],
] as const;

describe('the team of an API', () => {
  let app: TestedApp;
  let opened: string[] = [];
  const { openExternal } = vscode.env;
  withoutNetwork();
  const answers = withAnswers();
  const openedFor = (api: ApiId) => until('the page is opened', () => opened.join() === profileOf(api).contact.url);

  before(async () => {
    app = await testedApp();
    const value = (uri: vscode.Uri) => Promise.resolve(opened.push(uri.toString(true)) > 0);
    Object.defineProperty(vscode.env, 'openExternal', { configurable: true, value });
  });
  beforeEach(async () => {
    opened = [];
    await removeAllKeys(app);
  });
  after(async () => {
    Object.defineProperty(vscode.env, 'openExternal', { configurable: true, value: openExternal });
    await removeAllKeys(app);
    await app.environment.set('sandbox');
  });

  for (const [kind, api, operationId] of kinds) {
    it(`is asked from the message of a ${kind} that was refused`, async () => {
      const { info } = await storeKey(app, kind, 'staging');
      answers.answer(/The key was refused/, profileOf(api).contact.label);
      await checkOne(answeringWith(operationId, 403), info);
      await openedFor(api);
    });

    it(`is not offered where a ${kind} is not shown to be refused`, async () => {
      const { info } = await storeKey(app, kind, 'staging');
      await checkOne(answeringWith(operationId, 500), info);
      assert.deepEqual(answers.shown.find(({ text }) => /says nothing about the key/.test(text))?.offered, ['Details']);
    });

    it(`is linked in the tree’s text of a refused ${kind}, whose other words stay text`, async () => {
      const refused = { at: '2027-01-02T03:04:05.000Z', outcome: 'refused', text: '[no](https://x.example)' } as const;
      const { info } = await storeKey(app, kind, 'staging', { lastCheck: refused });
      const { tooltip } = await itemOf(info);
      assert.ok(tooltip instanceof vscode.MarkdownString);
      const { label, url } = profileOf(api).contact;
      assert.ok(tooltip.value.endsWith(`\n\n[${label}](${url})`));
      assert.deepEqual(tooltip.value.match(/[^\\]\]\(/g)?.length, 1);
      assert.ok(!tooltip.isTrusted && !tooltip.supportHtml);
    });

    it(`is opened by the command, for the API of a ${kind}`, async () => {
      const { info } = await storeKey(app, kind, 'staging');
      await vscode.commands.executeCommand('sgApi.contactTeam', { keyId: info.id });
      assert.deepEqual(opened, [profileOf(api).contact.url]);
    });
  }

  it('is asked from a reminder of a key that ends', async () => {
    const { label } = profileOf('datagovsg').contact;
    await storeKey(app, 'datagovsgWriteKey', 'production', { name: 'Ours', expiresOn: dayAfter(today(), 7) });
    answers.answer(/“Ours” expires in 7 days/, label);
    await remind({ state: new MemoryMemento(), vault: app.keys.vault }, today());
    await openedFor('datagovsg');
  });

  it('is not offered with a review, which is ours', async () => {
    await storeKey(app, 'paysgKey', 'staging', { reviewOn: today() });
    await remind({ state: new MemoryMemento(), vault: app.keys.vault }, today());
    assert.deepEqual(answers.shown.at(-1)?.offered, ['Show Keys', 'Snooze for a Week']);
  });

  it('is asked where publishing has no key', async () => {
    await app.environment.set('staging');
    answers.answer(/there is none for Staging/, profileOf('datagovsg').contact.label);
    await vscode.commands.executeCommand('sgApi.replaceDataset');
    assert.deepEqual(opened, [profileOf('datagovsg').contact.url]);
  });

  it('is chosen by the command where nothing was clicked', async () => {
    answers.answer(/Contact an API Team/, 'PaySG');
    await vscode.commands.executeCommand('sgApi.contactTeam');
    assert.deepEqual(opened, [profileOf('paysg').contact.url]);
  });

  async function itemOf({ id }: KeyInfo): Promise<vscode.TreeItem> {
    const nodes = await keyNodes(app, await app.keysTree.getChildren());
    const node = nodes.find(({ keyId }) => keyId === id);
    assert.ok(node);
    return app.keysTree.getTreeItem(node);
  }

  /** The app, whose calls are answered with a status in the form of the API. */
  function answeringWith(operationId: string, status: number): TestedApp {
    const exchange = sampleExchange(operationId, { status, body: { error: { message: 'No' }, errorMsg: 'No' } });
    const findings = diagnose(services, exchange);
    const run = (): Promise<CallOutcome> => Promise.resolve({ kind: 'exchange', exchange: { ...exchange, findings } });
    return { ...app, caller: { run } as unknown as TestedApp['caller'] };
  }
});
