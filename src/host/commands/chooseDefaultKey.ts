import * as vscode from 'vscode';
import { keyKind } from '../../services';
import type { DefaultScope } from '../../core/keys/defaultKeys';
import { environmentWords } from '../../core/model/environmentWords';
import type { App, CommandTarget } from '../app';
import { isStored, keyFor } from './pickKey';

/** Chooses the key that new calls of its kind and environment take, for this workspace or everywhere. */
export async function chooseDefaultKey(app: Pick<App, 'defaults' | 'keys'>, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, vscode.l10n.t('Choose Default Key'), isStored);
  if (!info || !isStored(info)) return;
  const now = app.defaults.scopesOf(info);
  const items: readonly (vscode.QuickPickItem & { scope: DefaultScope | undefined })[] = [
    { label: vscode.l10n.t('In this workspace'), description: chosen(now, 'workspace'), scope: 'workspace' },
    { label: vscode.l10n.t('Everywhere'), description: chosen(now, 'everywhere'), scope: 'everywhere' },
    ...(now.length > 0 ? [{ label: vscode.l10n.t('No longer the default'), scope: undefined }] : []),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Default Key: {0}', info.name),
    placeHolder: vscode.l10n.t(
      'Where do new calls use this key by default? {0}, {1}',
      keyKind(info.kind).name,
      environmentWords(info.environment).name,
    ),
  });
  if (!picked) return;
  if (picked.scope) await app.defaults.choose(info, picked.scope);
  else await app.defaults.forget(info);
}

const chosen = (now: readonly DefaultScope[], scope: DefaultScope): string =>
  now.includes(scope) ? vscode.l10n.t('current') : '';
