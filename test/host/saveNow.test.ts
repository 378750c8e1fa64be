import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keyKind } from '../../src/services';
import type { KeyKindId } from '../../src/core/model/operation';
import { dayAfter } from '../../src/core/keys/expiry';
import type { KeyInfo } from '../../src/core/keys/keyInfo';
import { expiryTodo } from '../../src/core/keys/todos';
import type { TestedApp } from '../../src/host/testedApp';
import { today } from '../../src/host/platform/today';
import { withAnswers } from './support/answers';
import { withoutNetwork } from './support/offline';
import { acceptIt, answering, close, goBack, pick, seeing, type, type Doing } from './support/quickInputs';
import { removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { revealed } from '../unit/support/revealed';

const addKey = (target?: object) => () => vscode.commands.executeCommand<KeyInfo | undefined>('sgApi.addKey', target);

/** Puts a text into the list that is shown, as the clipboard does, and presses nothing. */
const paste =
  (text: string): Doing =>
  async shown => {
    shown.value = text;
    await new Promise(resolve => setTimeout(resolve, 60));
  };

describe('Save Now', () => {
  let app: TestedApp;
  withoutNetwork();
  const answers = withAnswers();
  const stored = async () => (await app.keys.vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  const kindOf = (kind: KeyKindId) => pick(keyKind(kind).name);

  it('stores a PaySG key after its value, with the rest for later', async () => {
    const value = valueFor('paysgKey', 'production');
    const info = await answering(addKey(), kindOf('paysgKey'), type(value), acceptIt);
    assert.deepEqual(await stored(), [info]);
    const { id: _, addedAt: __, ...rest } = info ?? ({} as KeyInfo);
    assert.deepEqual(rest, {
      kind: 'paysgKey',
      environment: 'production',
      name: `PaySG key, production, ${today()}`,
      worksOn: [],
      todos: ['govAddress', 'loggedIn', 'billing'],
      reviewOn: dayAfter(today(), 365),
    });
    assert.equal(revealed(await app.keys.vault.secret(info?.id ?? '')), value);
  });

  for (const kind of ['datagovsgWriteKey', 'datagovsgReadKey'] as const) {
    it(`asks for the environment of a ${kind}, and leaves its expiry as a to-do`, async () => {
      const value = valueFor(kind, 'production');
      const info = await answering(addKey(), kindOf(kind), pick('Production'), type(value), acceptIt);
      assert.deepEqual([info?.environment, info?.todos, info?.expiresOn], ['production', [expiryTodo], undefined]);
    });
  }

  it('takes three key presses from the clipboard to a stored PaySG key', async () => {
    const value = valueFor('paysgKey', 'staging');
    const info = await answering(
      addKey(),
      paste(value),
      seeing(shown => assert.deepEqual(['password' in shown && shown.password, shown.value], [true, value]), acceptIt),
      acceptIt,
    );
    assert.equal(revealed(await app.keys.vault.secret(info?.id ?? '')), value);
  });

  it('hides a value that was pasted among the kinds, and asks which it is', async () => {
    const value = valueFor('datagovsgWriteKey', 'staging');
    const info = await answering(
      addKey(),
      async shown => {
        await paste(value)(shown);
        await until('the text is cleared', () => shown.value === '');
        assert.match(String('prompt' in shown && shown.prompt), /is hidden and kept.*Which kind/);
        await kindOf('datagovsgWriteKey')(shown);
      },
      pick('Staging'),
      seeing(shown => assert.deepEqual(['password' in shown && shown.password, shown.value], [true, value]), acceptIt),
      acceptIt,
    );
    assert.deepEqual([info?.kind, info?.environment], ['datagovsgWriteKey', 'staging']);
  });

  it('says what will be stored, what is left, and what to know', async () => {
    const rows = (shown: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>) =>
      'items' in shown
        ? shown.items.map(({ label, description, detail }) => [label, description, detail].join(' '))
        : [];
    await answering(
      addKey(),
      kindOf('datagovsgWriteKey'),
      pick('Production'),
      type(valueFor('datagovsgWriteKey', 'production')),
      seeing(shown => {
        const [save = '', check = '', more = '', ...advice] = rows(shown);
        assert.match(save, /^Save Now .*Production · expiry not known yet.*holder not known and 1 to-do.*Edit Key/);
        assert.match(check, /^Save and Check/);
        assert.match(more, /^Continue with.*4 more steps/);
        assert.match(advice.join(), /all permissions of your account/);
      }, close),
    );
    assert.deepEqual(await stored(), []);
  });

  it('keeps a holder that stood in its step when it was left, but none that is no address', async () => {
    const leftAt = async (holder: string) => {
      const leave: Doing = async shown => {
        shown.value = holder;
        await new Promise(resolve => setTimeout(resolve, 60));
        await goBack(shown);
      };
      const value = valueFor('paysgKey', 'staging');
      const further = [
        kindOf('paysgKey'),
        type(value),
        pick(/^Continue with Name/),
        type('Named'),
        leave,
        goBack,
        pick('Save Now'),
      ];
      return answering(addKey(), ...further);
    };
    assert.equal((await leftAt('team@agency.gov.sg'))?.holder, 'team@agency.gov.sg');
    const second = await leftAt('nobody');
    assert.deepEqual([second?.name, second?.holder], ['Named', undefined]);
  });

  it('gives a second key of the same day a name of its own', async () => {
    for (const _ of [1, 2])
      await answering(addKey(), kindOf('paysgKey'), type(valueFor('paysgKey', 'staging')), acceptIt);
    const name = `PaySG key, staging, ${today()}`;
    assert.deepEqual((await stored()).map(info => info.name).sort(), [name, `${name} (2)`]);
  });

  it('offers the check and the rest afterwards, and no check of a key that cannot be checked', async () => {
    await answering(addKey(), kindOf('paysgKey'), type(valueFor('paysgKey', 'staging')), acceptIt);
    const read = [kindOf('datagovsgReadKey'), pick('Staging'), type(valueFor('datagovsgReadKey', 'staging'))];
    await answering(addKey(), ...read, acceptIt);
    const offered = answers.shown.filter(({ text }) => text.endsWith('is saved.')).map(each => each.offered.join());
    assert.deepEqual(offered, ['Check Key,Add the Rest', 'Add the Rest']);
  });

  it('checks at once where that was chosen', async () => {
    const write = [kindOf('datagovsgWriteKey'), pick('Staging'), type(valueFor('datagovsgWriteKey', 'staging'))];
    const info = await answering(addKey(), ...write, pick('Save and Check'));
    await until('it is checked', async () => (await app.keys.find(info?.id ?? ''))?.lastCheck !== undefined);
  });

  it('leads from its message to what was left, one open field after the other', async () => {
    const { info } = await storeKey(app, 'datagovsgWriteKey', 'production', { todos: [expiryTodo] });
    const active = (label: string) =>
      seeing(shown => assert.equal('activeItems' in shown && shown.activeItems[0]?.label, label), acceptIt);
    await answering(
      () => vscode.commands.executeCommand('sgApi.editKey', { keyId: info.id }),
      ...[active('Holder'), type('team@agency.gov.sg')],
      ...[active('Expiry'), active('On a date…'), type('2099-12-31')],
      close,
    );
    const edited = await app.keys.find(info.id);
    assert.deepEqual(
      [edited?.holder, edited?.expiresOn, edited?.todos],
      ['team@agency.gov.sg', '2099-12-31', undefined],
    );
  });
});
