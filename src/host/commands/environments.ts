import * as vscode from 'vscode';
import { environmentIds } from '../../core/model/operation';
import type { App } from '../app';
import { askToUnlock } from '../prompts/unlockProduction';
import { environmentWords } from '../../core/model/environmentWords';
import { showInfo, showWarning } from '../platform/messages';

/** Chooses the environment that new calls start in. */
export async function switchEnvironment(app: Pick<App, 'environment'>): Promise<void> {
  const items = environmentIds.map(id => ({
    label: environmentWords(id).name,
    iconPath: new vscode.ThemeIcon(environmentWords(id).icon),
    description: id === app.environment.id ? vscode.l10n.t('active') : '',
    detail: environmentWords(id).detail,
    id,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Switch Environment'),
    placeHolder: vscode.l10n.t('Where do new calls go?'),
  });
  if (chosen) await app.environment.set(chosen.id);
}

export async function unlockProduction(app: Pick<App, 'lock'>): Promise<void> {
  if (await askToUnlock(app.lock))
    void showWarning(vscode.l10n.t('Production is unlocked in this window. The status bar shows it.'));
}

export function lockProduction(app: Pick<App, 'lock'>): void {
  app.lock.lock();
  void showInfo(vscode.l10n.t('Production is locked.'));
}

export async function copySandboxAddress(app: Pick<App, 'sandbox'>): Promise<void> {
  const { url } = await app.sandbox.info();
  await vscode.env.clipboard.writeText(url);
  void showInfo(
    vscode.l10n.t(
      'Copied the sandbox’s address {0}. The first path segment names the host that it stands in for.',
      url,
    ),
  );
}

export async function restartSandbox(app: Pick<App, 'sandbox'>): Promise<void> {
  const { url } = await app.sandbox.restart();
  void showInfo(vscode.l10n.t('The sandbox was restarted at {0}, with new keys and its initial data.', url));
}
