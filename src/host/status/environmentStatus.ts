import * as vscode from 'vscode';
import type { ApiId } from '../../core/model/operation';
import type { App } from '../app';
import { environmentWords } from '../../core/model/environmentWords';

/** The one item in the status bar: the active environment, on red while production is unlocked. */
export function environmentStatus({ environment, lock }: Pick<App, 'environment' | 'lock'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('sgApi.environment', vscode.StatusBarAlignment.Left, 10);
  item.name = 'SG API Environment';
  item.command = 'sgApi.switchEnvironment';
  const draw = (unlocked: string) => {
    const { name, icon, detail } = environmentWords(environment.id);
    item.text = unlocked ? `$(unlock) SG API: ${name}, ${unlocked}` : `$(${icon}) SG API: ${name}`;
    item.tooltip = unlocked ? `${detail}\nIn this window: ${unlocked}. “SG API: Lock Production” locks it.` : detail;
    item.accessibilityInformation = { label: item.text.replace(/\$\([^)]*\) /, ''), role: 'button' };
    item.backgroundColor = unlocked ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  };
  const isStill = (open: readonly ApiId[]) => lock.unlocked().join() === open.join();
  const update = () => {
    const open = lock.unlocked();
    draw(open.length > 0 ? 'production unlocked' : '');
    // Not awaited: red at once, and whose production it is as soon as the names are loaded.
    if (open.length > 0) void namesOf(open).then(names => isStill(open) && draw(`${names} production unlocked`));
  };
  update();
  item.show();
  return vscode.Disposable.from(item, environment.onDidChange(update), lock.onDidChange(update));
}

/** The catalogue is loaded only now: a window that begins is locked and needs no names. */
async function namesOf(apis: readonly ApiId[]): Promise<string> {
  const { profileOf } = await import('../../services');
  return apis.map(api => profileOf(api).name).join(' and ');
}
