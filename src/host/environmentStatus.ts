import * as vscode from 'vscode';
import type { App } from './app';
import { environmentWords } from './words';

/** The one item in the status bar: the active environment, on red while production is unlocked. */
export function environmentStatus({ environment, lock }: Pick<App, 'environment' | 'lock'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('sgApi.environment', vscode.StatusBarAlignment.Left, 10);
  item.name = 'SG API Environment';
  item.command = 'sgApi.switchEnvironment';
  const update = () => {
    const { name, icon, detail } = environmentWords[environment.id];
    const unlocked = lock.unlocked().length > 0;
    item.text = unlocked ? `$(unlock) SG API: ${name}, production unlocked` : `$(${icon}) SG API: ${name}`;
    item.tooltip = unlocked
      ? `${detail}\nProduction is unlocked in this window. “SG API: Lock Production” locks it.`
      : detail;
    item.accessibilityInformation = { label: item.text.replace(/\$\([^)]*\) /, ''), role: 'button' };
    item.backgroundColor = unlocked ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  };
  update();
  item.show();
  return vscode.Disposable.from(item, environment.onDidChange(update), lock.onDidChange(update));
}
