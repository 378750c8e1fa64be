import * as vscode from 'vscode';

/** Runs something while a setting of the user has a value, and takes it back afterwards, also when it fails. */
export async function withSetting<T>(section: string, name: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const { Global } = vscode.ConfigurationTarget;
  const before = vscode.workspace.getConfiguration(section).inspect(name)?.globalValue;
  await vscode.workspace.getConfiguration(section).update(name, value, Global);
  try {
    return await run();
  } finally {
    await vscode.workspace.getConfiguration(section).update(name, before, Global);
  }
}
