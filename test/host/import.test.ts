import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { importFrom } from '../../src/host/commands/importKeys';
import { dayAfter } from '../../src/core/keys/expiry';
import { definitionsIn, variablesIn } from '../../src/core/keys/envFile';
import { expiryTodo } from '../../src/core/keys/todos';
import type { TestedApp } from '../../src/host/testedApp';
import { today } from '../../src/host/platform/today';
import { envFiles } from '../../src/host/keys/envFiles';
import { pickSource } from '../../src/host/keys/importSource';
import { removeVariables } from '../../src/host/keys/removeVariables';
import { writeText } from '../../src/host/platform/textFile';
import { withAnswers } from './support/answers';
import { acceptIt, answering, close, pick, seeing, tick, type, type Doing } from './support/quickInputs';
import { withSetting } from './support/settings';
import { removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { Secret, secretsIn } from '../../src/core/keys/secret';
import { revealed } from '../unit/support/revealed';

const everything: Doing = async shown => {
  if ('items' in shown) await tick(...shown.items.map(({ label }) => label))(shown);
};

describe('Import Keys', () => {
  let app: TestedApp;
  let folder: vscode.Uri;
  let file: vscode.Uri;
  const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const read = async () =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file));
  const stored = async () => (await app.keys.vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));

  before(async () => (app = await testedApp()));
  beforeEach(async () => {
    await removeAllKeys(app);
    const root = vscode.workspace.workspaceFolders?.[0];
    assert.ok(root);
    folder = vscode.Uri.joinPath(root.uri, `import-${randomUUID()}`);
    file = vscode.Uri.joinPath(folder, '.env');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  after(() => removeAllKeys(app));

  const importVariables = (variables: Record<string, string>, ...doings: Doing[]) =>
    answering(() => importFrom(app, { name: '.env', uri: file, variables: secretsIn(variables) }), ...doings);

  it('stores what was chosen under its variable’s name, and shows endings only', async () => {
    await write('');
    const paysg = valueFor('paysgKey', 'staging');
    const admin = valueFor('datagovsgWriteKey', 'production');
    await importVariables(
      { OTHER: 'x', PAYSG_API_KEY: paysg, DATA_GOV_SG_ADMIN_API_KEY: admin },
      pick('Choose Which…'),
      seeing(shown => {
        const text = JSON.stringify(
          'items' in shown && shown.items.map(({ label, description }) => [label, description]),
        );
        assert.ok(text.includes(`…${paysg.slice(-4)}`) && text.includes(`…${admin.slice(-4)}`));
        assert.ok(!text.includes(paysg.slice(-5)) && !text.includes(admin.slice(-5)) && !text.includes('OTHER'));
      }, everything),
      pick('Production'),
    );
    const infos = await stored();
    assert.deepEqual(infos.map(({ name, environment, kind }) => [name, environment, kind]).sort(), [
      ['DATA_GOV_SG_ADMIN_API_KEY', 'production', 'datagovsgWriteKey'],
      ['PAYSG_API_KEY', 'staging', 'paysgKey'],
    ]);
    const values = await Promise.all(infos.map(({ id }) => app.keys.vault.secret(id)));
    assert.deepEqual(values.map(revealed).sort(), [admin, paysg].sort());
  });

  it('leaves out a value that is stored, and says so', async () => {
    await write('');
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    await importVariables(
      { ONE: value, TWO: valueFor('paysgKey', 'staging') },
      seeing(shown => {
        const labels = 'items' in shown && shown.items.map(({ label }) => label);
        assert.deepEqual(labels, ['Save Now', 'Continue with Name, Holder and More…', 'TWO']);
        assert.ok(String('prompt' in shown && shown.prompt).includes(`ONE is already stored, as “${info.name}”.`));
      }, close),
    );
    assert.equal((await stored()).length, 1);
  });

  it('saves all at once, and asks for nothing but an environment that no value tells', async () => {
    await write('');
    const first = valueFor('paysgKey', 'staging');
    const second = valueFor('datagovsgReadKey', 'production');
    const look = seeing(shown => {
      const text = JSON.stringify('items' in shown && shown.items);
      assert.ok(text.includes(`…${first.slice(-4)}`) && !text.includes(first) && !text.includes(second));
    }, acceptIt);
    await importVariables({ PAYSG_API_KEY: first, DATA_GOV_SG_API_KEY: second }, look, pick('Production'));
    const infos = (await stored()).sort((a, b) => a.name.localeCompare(b.name));
    assert.deepEqual(
      infos.map(({ name, environment, todos, reviewOn }) => [name, environment, todos, reviewOn]),
      [
        ['DATA_GOV_SG_API_KEY', 'production', [expiryTodo], undefined],
        ['PAYSG_API_KEY', 'staging', ['govAddress', 'loggedIn', 'billing'], dayAfter(today(), 365)],
      ],
    );
  });

  it('stores nothing when the choice is closed', async () => {
    await write('');
    await importVariables({ PAYSG_API_KEY: valueFor('paysgKey', 'staging') }, close);
    assert.deepEqual(await stored(), []);
  });

  it('goes on with all questions about a single key', async () => {
    await write('');
    const value = valueFor('paysgKey', 'staging');
    const hidden = seeing(
      shown => assert.deepEqual(['password' in shown && shown.password, shown.value], [true, value]),
      acceptIt,
    );
    const named = seeing(shown => assert.equal(shown.value, 'PAYSG_API_KEY'), type('Ours'));
    const rest = [acceptIt, acceptIt, acceptIt, acceptIt, acceptIt];
    await importVariables({ PAYSG_API_KEY: value }, pick(/^Continue with Name/), hidden, named, ...rest);
    await until('it is stored', async () => (await stored()).length === 1);
    assert.equal((await stored())[0]?.name, 'Ours');
  });

  it('gives a key a name of its own where its variable’s is taken', async () => {
    await write('');
    for (const _ of [1, 2]) await importVariables({ PAYSG_API_KEY: valueFor('paysgKey', 'staging') }, acceptIt);
    assert.deepEqual((await stored()).map(({ name }) => name).sort(), ['PAYSG_API_KEY', 'PAYSG_API_KEY (2)']);
  });

  it('finds the files of the workspace, and reads one', async () => {
    const value = valueFor('paysgKey', 'staging');
    await write(`PAYSG_API_KEY="${value}"\n`);
    await until('the file is found', async () => (await envFiles()).length === 1);
    const source = await acceptFirst(pickSource);
    assert.equal(source?.uri?.toString(), file.toString());
    assert.deepEqual(revealed(source.variables), { PAYSG_API_KEY: value });
  });

  describe('removing lines', () => {
    const text = (value: string) =>
      `\uFEFF# ours\r\nA=1\r\nexport PAYSG_API_KEY='${value}' # old\r\n\r\nB="two\r\nlines"\r\n`;
    const rest = '\uFEFF# ours\r\nA=1\r\n\r\nB="two\r\nlines"\r\n';

    it('takes exactly the line out of a file', async () => {
      const value = valueFor('paysgKey', 'staging');
      await write(text(value));
      const removal = await removeVariables(file, new Map([['PAYSG_API_KEY', new Secret(value)]]));
      assert.deepEqual(removal, { removed: ['PAYSG_API_KEY'], left: [], isSaved: true });
      assert.equal(await read(), rest);
    });

    it('can be undone where the file is open', async () => {
      const value = valueFor('paysgKey', 'staging');
      await write(text(value));
      const editor = await vscode.window.showTextDocument(file);
      await removeVariables(file, new Map([['PAYSG_API_KEY', new Secret(value)]]));
      assert.equal(await read(), rest);
      await vscode.commands.executeCommand('undo');
      await until('it is undone', () => editor.document.getText().includes(value));
      await vscode.commands.executeCommand('workbench.action.files.save');
      assert.equal(await read(), text(value));
    });

    it('does not save other changes of an open file', async () => {
      const value = valueFor('paysgKey', 'staging');
      await write(text(value));
      const editor = await vscode.window.showTextDocument(file);
      // VS Code in a browser saves by itself after a second unless this is off: on a busy machine, before the test reads.
      await withSetting('files', 'autoSave', 'off', async () => {
        await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'C=3\n'));
        const removal = await removeVariables(file, new Map([['PAYSG_API_KEY', new Secret(value)]]));
        assert.equal(removal.isSaved, false);
        assert.equal(await read(), text(value));
      });
      assert.ok(!editor.document.getText().includes(value) && editor.document.getText().includes('C=3'));
    });

    it('does not save other changes of an open file that came after it was read', async () => {
      await write('A=1\n');
      const editor = await vscode.window.showTextDocument(file);
      await assert.rejects(writeText(file, 'A=0\nB=2\n', 'B=2\n'), /changed in the meantime/);
      assert.equal(editor.document.getText(), 'A=1\n');
      assert.equal(await read(), 'A=1\n');
    });

    it('takes the line out of a file in UTF-16, and leaves every other byte', async () => {
      const value = valueFor('paysgKey', 'staging');
      await vscode.workspace.fs.writeFile(file, Buffer.from(text(value), 'utf16le'));
      await removeVariables(file, new Map([['PAYSG_API_KEY', new Secret(value)]]));
      assert.equal(Buffer.from(await vscode.workspace.fs.readFile(file)).toString('utf16le'), rest);
    });

    it('leaves what a link leads to', async function () {
      if (process.platform === 'win32') return this.skip();
      const value = valueFor('paysgKey', 'staging');
      const other = vscode.Uri.joinPath(folder, 'other');
      await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text(value)));
      symlinkSync(other.fsPath, file.fsPath);
      assert.deepEqual((await removeVariables(file, new Map([['PAYSG_API_KEY', new Secret(value)]]))).left, [
        'PAYSG_API_KEY',
      ]);
      assert.equal(await read(), text(value));
    });

    it('leaves a line that was changed meanwhile', async () => {
      await write('PAYSG_API_KEY=changed\n');
      const removal = await removeVariables(
        file,
        new Map([['PAYSG_API_KEY', new Secret(valueFor('paysgKey', 'staging'))]]),
      );
      assert.deepEqual(removal.left, ['PAYSG_API_KEY']);
      assert.equal(await read(), 'PAYSG_API_KEY=changed\n');
    });

    describe('after an import', () => {
      const answers = withAnswers();
      beforeEach(() => answers.answer(/Remove what is stored now from \.env\?/, 'Remove Its Line'));
      const importText = (env: string) => {
        const source = { name: '.env', uri: file, variables: variablesIn(env), definitions: definitionsIn(env) };
        return answering(() => importFrom(app, source), acceptIt);
      };
      const result = (start: RegExp) =>
        until('the result is shown', () => answers.shown.find(each => start.test(each.text)));

      it('says that VS Code and Git may hold the key still, and shows where', async () => {
        const value = valueFor('paysgKey', 'staging');
        await write(text(value));
        await importText(text(value));
        const shown = await result(/^Removed from \.env: PAYSG_API_KEY\./);
        assert.match(
          shown.text,
          /Earlier versions may still contain the keys: those that VS Code keeps by itself \(Timeline;/,
        );
        assert.match(shown.text, /“Local History: Delete All”, not kept with workbench\.localHistory\.enabled off/);
        assert.match(shown.text, /and those of Git\. If any was shared, rotate the keys\./);
        assert.deepEqual(shown.offered, ['Open File', 'Show Timeline']);
        assert.ok(!shown.text.includes(value));
        assert.equal(await read(), rest);
      });

      it('says nothing of earlier versions where no line was removed', async () => {
        const value = valueFor('paysgKey', 'staging');
        await write('PAYSG_API_KEY=changed\n');
        await importText(text(value));
        const shown = await result(/Left in \.env: PAYSG_API_KEY\. Remove them by hand\./);
        assert.doesNotMatch(shown.text, /Earlier versions|Local History/);
      });
    });
  });
});

/** Runs something that shows a plain list, and takes its first row. */
async function acceptFirst<T>(run: () => Promise<T>): Promise<T> {
  let isOver = false;
  const running = run().finally(() => (isOver = true));
  await until('the list is answered', async () => {
    if (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isOver;
  });
  return running;
}
