import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { operationOf, services } from '../../src/services';
import type { KeyKindId, RealEnvironmentId } from '../../src/core/model/operation';
import { starterValues } from '../../src/core/calls/starterValues';
import type { FieldValues } from '../../src/core/model/exchange';
import type { KeyInfo } from '../../src/core/keys/keyInfo';
import type { TestedApp } from '../../src/host/testedApp';
import type { KeysNode } from '../../src/host/trees/keysTreeItem';
import type { ToView } from '../../src/shared/protocol';
import { isWrittenIn } from '../support/search/written';
import { withoutNetwork } from './support/offline';
import { openSpied } from './support/spiedPanel';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { filesHolding, isLogWritten, writtenFolders } from './support/writtenFiles';
import { revealed } from '../unit/support/revealed';

const kinds: readonly (readonly [KeyKindId, RealEnvironmentId])[] = [
  ['paysgKey', 'staging'],
  ['paysgKey', 'production'],
  ['datagovsgWriteKey', 'staging'],
  ['datagovsgWriteKey', 'production'],
  ['datagovsgReadKey', 'production'],
];

type Stored = Awaited<ReturnType<typeof storeKey>>;

describe('the value of a stored key', () => {
  let app: TestedApp;
  let values: readonly string[];
  const outcomes: unknown[] = [];
  const posted: ToView[] = [];
  withoutNetwork();

  before(async () => {
    app = await testedApp();
    const stored: Stored[] = [];
    for (const [kind, environment] of kinds) stored.push(await storeKey(app, kind, environment));
    app.lock.unlock('paysg', undefined);
    app.lock.unlock('datagovsg', undefined);
    for (const each of stored) outcomes.push(...(await useEverywhere(app, each)));
    for (const each of stored) posted.push(...(await sendFromPanel(app, each)));
    const { paysg, datagovsg } = await app.sandbox.info();
    outcomes.push(await sendAsField(app, paysg.paymentServiceId, paysg.key));
    values = [...stored.map(({ value }) => value), paysg.key, datagovsg.writeKey, datagovsg.readKey];
  });
  after(async () => {
    app.lock.lock();
    await removeAllKeys(app);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is where it belongs, so that the others can be believed', async () => {
    const entries = await app.keys.vault.list();
    const ids = entries.flatMap(entry => (entry.kind === 'key' ? [entry.info.id] : []));
    const kept = await Promise.all(ids.map(id => app.keys.secret(id)));
    assert.deepEqual(new Set(kept.map(revealed)), new Set(values.slice(0, kinds.length)));
    assert.ok(app.history.list().length >= kinds.length);
    assert.ok(posted.some(({ type }) => type === 'exchange'));
  });

  it('is in no file that was written, the log included', async () => {
    const folders = writtenFolders(app.context);
    const marker = randomUUID();
    app.log.info(marker);
    // The log is written in VS Code's own time, in order: with the marker, all before it is there.
    await until('the log is written', () => isLogWritten(folders, marker));
    assert.deepEqual(filesHolding(folders, values), []);
  });

  it('is in no message to a page', () => assertFree(posted));

  it('is in no outcome, error or history', () => {
    assertFree(outcomes);
    assertFree(app.history.list());
  });

  it('is in nothing that VS Code remembers for the extension', () => {
    assert.ok(app.context.workspaceState.keys().length > 0);
    for (const state of [app.context.workspaceState, app.context.globalState]) {
      assertFree(state.keys().map(name => [name, state.get(name)]));
    }
  });

  it('is in no setting', () => assertFree(vscode.workspace.getConfiguration('sgApi')));

  it('is in no tree', async () => assertFree(await shownInTree(app)));

  it('is in the environment of no process', () => assertFree(process.env));

  function assertFree(something: unknown): void {
    assert.equal(isWrittenIn(values, something), false);
  }
});

describe('a key that was typed into a field by mistake', () => {
  it('is not remembered with the form', async () => {
    const app = await testedApp();
    const info = await app.sandbox.info();
    await app.memory.remember('createPayment', { environment: 'sandbox', values: {} });
    const { panel, say } = await openSpied(app, { operationId: 'createPayment' });
    say({ type: 'edit', values: { description: info.paysg.key } });
    const description = await until('it is remembered', () => app.memory.recall('createPayment')?.values.description);
    panel.dispose();
    assert.ok(typeof description === 'string');
    assert.match(description, /^paysg_stag_(sandbox_)?•••$/);
  });
});

/** A check, the harmless call of its kind in its own environment, and the same in the sandbox, which must not have it. */
async function useEverywhere(app: TestedApp, { info }: Stored): Promise<readonly unknown[]> {
  const plan = { ...harmlessCall(info), keyId: info.id };
  return [
    await vscode.commands.executeCommand('sgApi.checkKey', { keyId: info.id }),
    await app.caller.run({ ...plan, environment: info.environment }),
    await app.caller.run({ ...plan, environment: 'sandbox' }),
    await app.caller.run({ ...plan, operationId: 'no such operation', environment: info.environment }).catch(String),
  ];
}

function harmlessCall({ kind, worksOn }: KeyInfo): { operationId: string; values: FieldValues } {
  switch (kind) {
    case 'paysgKey':
      return { operationId: 'listPayments', values: { paymentServiceId: worksOn[0] } };
    case 'datagovsgWriteKey':
      return { operationId: 'whoami', values: {} };
    default:
      return { operationId: 'datastoreSearch', values: { resource_id: `d_${'0'.repeat(32)}` } };
  }
}

/** @returns every message that the page was sent */
async function sendFromPanel(app: TestedApp, { info }: Stored): Promise<readonly ToView[]> {
  const { operationId, values } = harmlessCall(info);
  const { environment, id: keyId } = info;
  await app.memory.remember(operationId, { environment, keyId, values });
  const { panel, posted, say, next } = await openSpied(app, { operationId });
  say({ type: 'ready' });
  await next('state');
  say({ type: 'send', requestId: 1, values });
  // A call that is not sent ends the test here: it would look at nothing.
  await next('exchange');
  panel.dispose();
  return posted;
}

/** The sandbox repeats the description in its answer. */
const sendAsField = (app: TestedApp, paymentServiceId: string, key: string) =>
  app.caller.run({
    operationId: 'createPayment',
    environment: 'sandbox',
    keyId: 'sandbox.paysgKey',
    values: { ...starterValues(services, operationOf('createPayment'), undefined), paymentServiceId, description: key },
  });

async function shownInTree(app: TestedApp, node?: KeysNode): Promise<readonly unknown[]> {
  const nodes = await app.keysTree.getChildren(node);
  const below = await Promise.all(nodes.map(each => shownInTree(app, each)));
  return [...(await Promise.all(nodes.map(each => app.keysTree.getTreeItem(each)))), ...below.flat()];
}
