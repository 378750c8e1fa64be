import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { KeyInfo } from '../../src/core/keys/keyInfo';
import { dayAfter } from '../../src/core/keys/expiry';
import type { TestedApp } from '../../src/host/testedApp';
import { today } from '../../src/host/platform/today';
import { askForKey } from '../../src/host/keys/wizard/keyWizard';
import { acceptIt, answering, close, goBack, pick, seeing, tick, type } from './support/quickInputs';
import { removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { revealed } from '../unit/support/revealed';

/** Past the step that would save at once. */
const goOn = pick(/^Continue with Name/);
const activeRow = (shown: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>): string =>
  ('activeItems' in shown && shown.activeItems[0]?.label) || '';

const addKey = (target?: object) => () => vscode.commands.executeCommand<KeyInfo | undefined>('sgApi.addKey', target);

describe('Add Key', () => {
  let app: TestedApp;
  const stored = async () => (await app.keys.vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  it('sets up a PaySG key, whose environment its prefix tells', async () => {
    const value = valueFor('paysgKey', 'production');
    const service = `payment_service_${randomUUID()}`;
    const info = await answering(
      addKey(),
      pick('PaySG key'),
      type(` ${value} `),
      goOn,
      type('Billing of the agency'),
      type('team@agency.gov.sg'),
      type(`https://pay.gov.sg/services/${service}`),
      tick(/gov\.sg address/),
      acceptIt,
      seeing(shown => assert.match(JSON.stringify('items' in shown && shown.items), /2025/), acceptIt),
    );
    assert.ok(info);
    assert.deepEqual(await stored(), [info]);
    const { id: _, addedAt: __, ...rest } = info;
    assert.deepEqual(rest, {
      kind: 'paysgKey',
      environment: 'production',
      name: 'Billing of the agency',
      holder: 'team@agency.gov.sg',
      worksOn: [service],
      todos: ['loggedIn', 'billing'],
      reviewOn: dayAfter(today(), 365),
    });
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('sets up a write key, after saying that it carries its account’s permissions', async () => {
    const value = valueFor('datagovsgWriteKey', 'production');
    const info = await answering(
      addKey(),
      pick('data.gov.sg write key'),
      pick('Production'),
      type(value),
      goOn,
      seeing(shown => assert.match(String('prompt' in shown && shown.prompt), /Key Name/), type('Publisher')),
      type(''),
      pick('In 90 days'),
      seeing(shown => assert.match(JSON.stringify('items' in shown && shown.items), /all permissions/), acceptIt),
    );
    assert.equal(info?.expiresOn, dayAfter(today(), 90));
    assert.equal(info.holder, undefined);
    assert.equal(info.environment, 'production');
  });

  for (const [label, expected] of [
    ['No expiry', { hasNoExpiry: true, expiresOn: undefined }],
    ['Not known', { hasNoExpiry: undefined, expiresOn: undefined }],
  ] as const) {
    it(`keeps that the expiry of a read key is: ${label}`, async () => {
      const value = valueFor('datagovsgReadKey', 'production');
      const kind = [pick('data.gov.sg read key'), pick('Production'), type(value), goOn];
      const info = await answering(addKey(), ...kind, type('Reader'), acceptIt, acceptIt, pick(label), acceptIt);
      assert.deepEqual({ hasNoExpiry: info?.hasNoExpiry, expiresOn: info?.expiresOn }, expected);
      assert.ok(info && !('tier' in info));
    });
  }

  it('takes a date that is typed, and refuses one that is over', async () => {
    const value = valueFor('datagovsgReadKey', 'production');
    const info = await answering(
      addKey(),
      pick('data.gov.sg read key'),
      pick('Staging'),
      type(value),
      goOn,
      type('Reader'),
      acceptIt,
      pick('Developer'),
      pick('On a date…'),
      seeing(
        () => undefined,
        async shown => {
          await type('2001-01-01')(shown);
          await type('2099-12-31')(shown);
        },
      ),
      acceptIt,
    );
    assert.equal(info?.expiresOn, '2099-12-31');
    assert.equal(info.tier, 'developer');
  });

  it('keeps every answer on the way back', async () => {
    const value = valueFor('paysgKey', 'staging');
    const info = await answering(
      addKey(),
      pick('PaySG key'),
      type(value),
      goOn,
      type('First name'),
      goBack,
      goBack,
      goBack,
      seeing(shown => assert.equal(shown.value, value), acceptIt),
      seeing(shown => assert.match(activeRow(shown), /^Continue with Name/), acceptIt),
      seeing(shown => assert.equal(shown.value, 'First name'), acceptIt),
      ...[acceptIt, acceptIt, acceptIt, acceptIt, acceptIt],
    );
    assert.equal(info?.name, 'First name');
  });

  it('stores nothing when it is closed at the last step', async () => {
    const value = valueFor('paysgKey', 'staging');
    const steps = [pick('PaySG key'), type(value), goOn, type('A key'), acceptIt, acceptIt, acceptIt, acceptIt];
    assert.equal(await answering(addKey(), ...steps, close), undefined);
    assert.deepEqual(await app.context.secrets.keys(), []);
  });

  it('refuses an address that is none, and only advises on one of a person', async () => {
    const severities: unknown[] = [];
    const info = await answering(
      addKey(),
      pick('PaySG key'),
      type(valueFor('paysgKey', 'staging')),
      goOn,
      type('A key'),
      async shown => {
        for (const typed of ['nobody', 'first_last@agency.gov.sg']) {
          await type(typed)(shown);
          const said = 'validationMessage' in shown ? shown.validationMessage : undefined;
          severities.push(typeof said === 'object' ? said.severity : said);
        }
      },
      ...[acceptIt, acceptIt, acceptIt, acceptIt],
    );
    assert.deepEqual(severities, [vscode.InputBoxValidationSeverity.Error, vscode.InputBoxValidationSeverity.Info]);
    assert.equal(info?.holder, 'first_last@agency.gov.sg');
  });

  it('refuses a live key where staging was chosen beforehand', async () => {
    const said: string[] = [];
    await answering(addKey({ api: 'paysg', environment: 'staging' }), pick('PaySG key'), async shown => {
      await type(valueFor('paysgKey', 'production'))(shown);
      const message = 'validationMessage' in shown ? shown.validationMessage : undefined;
      said.push(typeof message === 'string' ? message : (message?.message ?? ''));
      await close(shown);
    });
    assert.match(said.join(), /This is a Production key.*You chose Staging/);
    assert.deepEqual(await stored(), []);
  });

  it('recognises a value that is stored, and offers to go back', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    const other = valueFor('paysgKey', 'staging');
    const added = await answering(
      addKey(),
      pick('PaySG key'),
      type(value),
      seeing(shown => assert.match(shown.placeholder ?? '', new RegExp(info.name)), goBack),
      type(other),
      ...[goOn, type('Another'), acceptIt, acceptIt, acceptIt, acceptIt, acceptIt],
    );
    assert.equal((await stored()).length, 2);
    assert.equal(added?.name, 'Another');
  });

  it('recognises a value that is stored, and offers to update that key', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    await answering(addKey(), pick('PaySG key'), type(value), pick(/^Update/), pick('Name'), type('Renamed'), close);
    assert.equal((await app.keys.find(info.id))?.name, 'Renamed');
    assert.equal((await stored()).length, 1);
  });

  it('leads whoever has no key to the next step, and to the sandbox', async () => {
    await answering(
      addKey(),
      pick('I have no key yet'),
      pick('PaySG key'),
      seeing(shown => assert.match(String('prompt' in shown && shown.prompt), /25 June 2025/), goBack),
      pick('data.gov.sg read key'),
      pick('Use the sandbox'),
    );
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until('the test call is open', () => labels().some(label => label.startsWith('data.gov.sg: ')));
    assert.deepEqual(await stored(), []);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('offers the kinds of one API when it was opened there', async () => {
    await answering(
      addKey({ api: 'datagovsg' }),
      seeing(
        shown =>
          assert.deepEqual('items' in shown && shown.items.map(({ label }) => label), [
            'data.gov.sg write key',
            'data.gov.sg read key',
            'I have no key yet',
          ]),
        close,
      ),
    );
  });

  it('keeps what was typed when storing fails, and takes it up again', async () => {
    const value = valueFor('datagovsgReadKey', 'production');
    const refused: string[] = [];
    const { vault } = app.keys;
    const save = vault.save.bind(vault);
    const { showErrorMessage } = vscode.window;
    const failOnce = () => {
      vault.save = save;
      return Promise.reject(new Error('locked'));
    };
    const tryAgain = (message: string, ...items: string[]) => (refused.push(message), Promise.resolve(items[0]));
    vault.save = failOnce;
    vscode.window.showErrorMessage = tryAgain as unknown as typeof showErrorMessage;
    try {
      const first = [pick('data.gov.sg read key'), pick('Production'), type(value), goOn, type('Reader')];
      const info = await answering(
        addKey(),
        ...[...first, type('team@agency.gov.sg'), pick('Production'), pick('In 60 days'), acceptIt],
        ...[acceptIt, acceptIt, acceptIt, acceptIt, acceptIt, acceptIt, acceptIt, acceptIt, acceptIt],
      );
      assert.equal(info?.name, 'Reader');
      assert.equal(info.holder, 'team@agency.gov.sg');
      assert.equal(info.tier, 'production');
      assert.equal(info.expiresOn, dayAfter(today(), 60));
      assert.equal(revealed(await vault.secret(info.id)), value);
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
    }
    assert.equal(refused.length, 1);
    assert.ok(!refused.join().includes(value));
  });

  it('announces a storage that fails before a value is asked for', async () => {
    const { showWarningMessage } = vscode.window;
    const said: string[] = [];
    const cancel = (message: string) => (said.push(message), Promise.resolve(undefined));
    vscode.window.showWarningMessage = cancel;
    const store = () => Promise.reject(new Error('locked'));
    const { secrets } = app;
    const failing = {
      ...app,
      secrets: {
        keys: () => secrets.keys(),
        get: (name: string) => secrets.get(name),
        delete: (name: string) => secrets.delete(name),
        onDidChange: secrets.onDidChange,
        store,
      },
    };
    try {
      const closed = await answering(() => askForKey(failing, { title: 'Add Key' }), pick('PaySG key'));
      assert.equal(closed, undefined);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
    assert.deepEqual(said, ['The secret storage does not work']);
  });
});
