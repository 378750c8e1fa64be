import assert from 'node:assert/strict';
import type { KeyCheck, KeyInfo } from '../../src/core/keys/keyInfo';
import { dayAfter } from '../../src/core/keys/expiry';
import type { TestedApp } from '../../src/host/testedApp';
import { today } from '../../src/host/platform/today';
import { keyNodes } from './support/keyNodes';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const at = '2027-01-02T03:04:05.000Z';
const works: KeyCheck = { at, outcome: 'works', text: 'The key works (status 200).' };
const refused: KeyCheck = { at, outcome: 'refused', text: 'The key was refused (status 401).' };

describe('a key in the Keys tree', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  const nodeOf = async (info: KeyInfo) => {
    const nodes = await keyNodes(app, await app.keysTree.getChildren());
    const node = nodes.find(({ keyId }) => keyId === info.id);
    assert.ok(node);
    return node;
  };
  const itemOf = async (info: KeyInfo) => app.keysTree.getTreeItem(await nodeOf(info));

  it('says expiry, check and to-dos in words, with a warning that is no mere colour', async () => {
    const expiresOn = dayAfter(today(), 12);
    const more = { expiresOn, lastCheck: works, todos: ['one'] };
    const { info } = await storeKey(app, 'datagovsgWriteKey', 'production', more);
    const item = await itemOf(info);
    const words = 'data.gov.sg write key · works (2027-01-02) · expires in 12 days · 1 to-do';
    assert.equal(item.description, words);
    assert.ok(JSON.stringify(item.iconPath).includes('warning'));
    assert.match(item.accessibilityInformation?.label ?? '', /expires in 12 days · 1 to-do, Production, needs action$/);
  });

  it('shows a refused key as such before anything else', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging', { lastCheck: refused, todos: ['billing'] });
    const item = await itemOf(info);
    assert.ok(JSON.stringify(item.iconPath).includes('error'));
    assert.match(String(item.description), /refused/);
  });

  it('has its whole passport as plain text, and no value', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging', {
      holder: 'team@agency.gov.sg',
      reviewOn: '2031-05-06',
      todos: ['billing'],
      lastCheck: works,
    });
    const { tooltip } = await itemOf(info);
    assert.ok(typeof tooltip === 'string');
    for (const part of [
      'Holder: team@agency.gov.sg',
      `Payment service: ${info.worksOn[0]}`,
      'Added: ',
      'The key works (status 200).',
      'Expires: never',
      'Review on: 2031-05-06 (our own date',
      'To do: That address is a Billing collaborator',
    ])
      assert.ok(tooltip.includes(part), `${part} in\n${tooltip}`);
    assert.ok(!JSON.stringify(await itemOf(info)).includes(value));
  });

  it('has its payment services below it, each with its last outcome', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    const [serviceId = ''] = info.worksOn;
    await app.keys.vault.update(info.id, stored => ({ ...stored, serviceChecks: { [serviceId]: works } }));
    const [service, ...others] = await app.keysTree.getChildren(await nodeOf(info));
    assert.ok(service);
    assert.deepEqual(others, []);
    const item = await app.keysTree.getTreeItem(service);
    assert.deepEqual([item.label, item.description], [serviceId, 'works (2027-01-02)']);
  });

  it('is marked as default and in its place in a rotation', async () => {
    const old = await storeKey(app, 'paysgKey', 'staging', { name: 'Old' });
    const next = await storeKey(app, 'paysgKey', 'staging', { name: 'Next', replaces: old.info.id });
    await app.defaults.choose(old.info, 'workspace');
    assert.match(String((await itemOf(old.info)).description), /default.*being replaced by “Next”/);
    assert.match(String((await itemOf(next.info)).description), /replaces “Old”/);
    await app.defaults.forget(old.info);
  });

  it('counts at the view’s icon when it needs action, without the view asking', async () => {
    await until('no key needs action', () => app.keysTree.badge === undefined);
    await storeKey(app, 'paysgKey', 'staging', { todos: ['billing'] });
    const { info } = await storeKey(app, 'paysgKey', 'production', { lastCheck: refused });
    await storeKey(app, 'datagovsgReadKey', 'production');
    await until('two keys need action', () => app.keysTree.badge?.value === 2);
    assert.equal(app.keysTree.badge?.tooltip, '2 keys need action');
    await app.keys.vault.remove(info.id);
    await until('one key needs action', () => app.keysTree.badge?.value === 1);
  });

  it('is listed once for the whole tree', async () => {
    for (let count = 0; count < 5; count += 1) await storeKey(app, 'paysgKey', 'staging');
    const { vault } = app.keys;
    const list = vault.list.bind(vault);
    let lists = 0;
    vault.list = () => ((lists += 1), list());
    try {
      assert.equal((await keyNodes(app, await app.keysTree.getChildren())).length, 8);
      assert.equal(lists, 1);
    } finally {
      vault.list = list;
    }
  });
});
