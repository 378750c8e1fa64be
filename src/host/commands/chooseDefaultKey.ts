import * as vscode from 'vscode';
import { keyKind } from '../../services';
import type { DefaultScope } from '../../core/keys/defaultKeys';
import type { App, CommandTarget } from '../app';
import { isStored, keyFor } from './pickKey';

/** Chooses the key that new calls of its kind and environment take, for this workspace or everywhere. */
export async function chooseDefaultKey(app: Pick<App, 'defaults' | 'keys'>, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, 'Choose Default Key', isStored);
  if (!info || !isStored(info)) return;
  const now = app.defaults.scopesOf(info);
  const items: readonly (vscode.QuickPickItem & { scope: DefaultScope | undefined })[] = [
    { label: 'In this workspace', description: chosen(now, 'workspace'), scope: 'workspace' },
    { label: 'Everywhere', description: chosen(now, 'everywhere'), scope: 'everywhere' },
    ...(now.length > 0 ? [{ label: 'No longer the default', scope: undefined }] : []),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `Default Key: ${info.name}`,
    placeHolder: `Where do new ${info.environment} calls take this ${keyKind(info.kind).name}?`,
  });
  if (!picked) return;
  if (picked.scope) await app.defaults.choose(info, picked.scope);
  else await app.defaults.forget(info);
}

const chosen = (now: readonly DefaultScope[], scope: DefaultScope): string => (now.includes(scope) ? 'chosen' : '');
