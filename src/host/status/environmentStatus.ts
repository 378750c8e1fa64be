import * as vscode from 'vscode';
import type { ApiId } from '../../core/model/operation';
import type { App } from '../app';
import { environmentWords } from '../../core/model/environmentWords';
import { listText } from '../../shared/text/lists';

/** The one item in the status bar: the active environment, on red while production is unlocked. */
export function environmentStatus({ environment, lock }: Pick<App, 'environment' | 'lock'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('sgApi.environment', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('SG API Environment');
  item.command = 'sgApi.switchEnvironment';
  const draw = (unlocked: string) => {
    const { name, icon, detail } = environmentWords(environment.id);
    const label = unlocked ? vscode.l10n.t('SG API: {0}, {1}', name, unlocked) : vscode.l10n.t('SG API: {0}', name);
    item.text = `$(${unlocked ? 'unlock' : icon}) ${label}`;
    item.tooltip = unlocked ? `${detail}\n${howToLock(unlocked)}` : detail;
    item.accessibilityInformation = { label, role: 'button' };
    item.backgroundColor = unlocked ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  };
  const isStill = (open: readonly ApiId[]) => lock.unlocked().join() === open.join();
  const update = () => {
    const open = lock.unlocked();
    draw(open.length > 0 ? vscode.l10n.t('production unlocked') : '');
    // Not awaited: red at once, and whose production it is as soon as the names are loaded.
    if (open.length > 0)
      void namesOf(open).then(names => isStill(open) && draw(vscode.l10n.t('{0} production unlocked', names)));
  };
  update();
  item.show();
  return vscode.Disposable.from(item, environment.onDidChange(update), lock.onDidChange(update));
}

const howToLock = (unlocked: string): string =>
  vscode.l10n.t('In this window: {0}. Run “SG API: Lock Production” to lock it.', unlocked);

/** The catalogue is loaded only now: a window that begins is locked and needs no names. */
async function namesOf(apis: readonly ApiId[]): Promise<string> {
  const { profileOf } = await import('../../services');
  return listText(apis.map(api => profileOf(api).name));
}
