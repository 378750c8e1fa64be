import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'sg-api-keys.sg-api-keys';

describe('the extension in VS Code', () => {
  it('is found', () => assert.ok(vscode.extensions.getExtension(id)));

  it('becomes active', async () => {
    const extension = vscode.extensions.getExtension(id);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it('registers every command of its manifest', async () => {
    const manifest = vscode.extensions.getExtension(id)?.packageJSON as Manifest;
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = (manifest.contributes?.commands ?? [])
      .map(each => each.command)
      .filter(each => !registered.has(each));
    assert.deepEqual(missing, []);
  });
});

interface Manifest {
  contributes?: { commands?: readonly { command: string }[] };
}
