import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Prepared } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { confirmCall } from '../../src/host/prompts/confirmCall';
import { announceStorage } from '../../src/host/keys/storageState';
import { askToUnlock } from '../../src/host/prompts/unlockProduction';
import { enter, withAnswers } from './support/answers';
import { withoutNetwork } from './support/offline';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';

/** DESIGN rule 9: the default of a question about harm is the harmless answer. */
describe('a question about harm that is answered by', function () {
  let app: TestedApp;
  withoutNetwork();
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(async () => {
    await removeAllKeys(app);
    app.lock.lock();
  });

  const request = { api: 'paysg', environment: 'production' } as Prepared;
  const ids = async () =>
    (await app.keys.vault.list()).map(entry => (entry.kind === 'key' ? entry.info.id : entry.id)).sort();

  for (const [how, answer] of [
    ['Enter', enter],
    ['Esc', 'no such button'],
  ] as const) {
    describe(how, () => {
      it('removes no key', async () => {
        const { info } = await storeKey(app, 'paysgKey', 'staging');
        answers.answer(/^Remove “/, answer);
        await vscode.commands.executeCommand('sgApi.removeKey', { keyId: info.id });
        assert.ok(answers.saw(/^Remove “/));
        assert.ok((await ids()).includes(info.id));
      });

      it('copies no value', async () => {
        await vscode.env.clipboard.writeText('before');
        const { info } = await storeKey(app, 'paysgKey', 'staging');
        answers.answer(/^Copy the value/, answer);
        await vscode.commands.executeCommand('sgApi.copyKeyValue', { keyId: info.id });
        assert.ok(answers.saw(/^Copy the value/));
        assert.equal(await vscode.env.clipboard.readText(), 'before');
      });

      it('sends nothing of a call that the guard asks about', async () => {
        answers.answer(/Real mail/, answer);
        assert.equal(
          await confirmCall({ kind: 'confirm', harm: 'mailsPerson', text: 'Real mail' }, request, app.lock),
          false,
        );
        assert.deepEqual(answers.shown.at(-1)?.offered, ['Do Not Send', 'Send']);
      });

      it('unlocks nothing', async () => {
        answers.answer(/Locked|For how long/, answer);
        assert.equal(await confirmCall({ kind: 'locked', text: 'Locked' }, request, app.lock), false);
        assert.equal(await askToUnlock(app.lock, 'paysg'), false);
        assert.deepEqual(app.lock.unlocked(), []);
      });

      it('sends nothing that is to be typed', async () => {
        answers.answer(/Type S\$1/, answer === enter ? '' : answer);
        const verdict = { kind: 'typed', harm: 'asksForMoney', text: 'Money.', phrase: 'S$1' } as const;
        assert.equal(await confirmCall(verdict, request, app.lock), false);
      });

      it('types no value for a storage that refuses', async () => {
        const secrets = { store: () => Promise.reject(new Error('refused')), delete: () => Promise.resolve() };
        answers.answer(/secret storage does not work/, answer);
        assert.equal(await announceStorage({ ...app, secrets } as unknown as TestedApp), false);
        assert.ok(answers.saw(/secret storage does not work/));
      });

      it('leaves a rotation where it is', async () => {
        const { info: before } = await storeKey(app, 'paysgKey', 'staging', { name: 'Old' });
        const { info: next } = await storeKey(app, 'paysgKey', 'staging', { name: 'New', replaces: before.id });
        answers.answer(/Continue with it|wherever|Remove the old key/, answer);
        await vscode.commands.executeCommand('sgApi.rotateKey', { keyId: next.id });
        assert.ok(answers.saw(/Continue with it/));
        assert.deepEqual(await ids(), [before.id, next.id].sort());
      });
    });
  }
});
