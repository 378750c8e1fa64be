import * as vscode from 'vscode';
import { keyKind } from '../../services';
import type { KeyEntry, KeyInfo } from '../../core/keys/keyInfo';
import { environmentWords } from '../../core/model/environmentWords';
import { isOfSandbox } from '../../core/keys/sandboxKeys';
import type { App, CommandTarget } from '../app';
import { showInfo, showWarning } from '../platform/messages';
import { runCommand } from './runCommand';

/** The key that a command was given, or that the user picks. @param fits leaves out keys that the command is not for */
export async function keyFor(
  app: Pick<App, 'keys'>,
  target: CommandTarget,
  title: string,
  fits: (info: KeyInfo) => boolean = () => true,
): Promise<KeyInfo | undefined> {
  if (target.keyId !== undefined) return app.keys.find(target.keyId);
  const { keys, problem } = await app.keys.usable();
  if (problem) void showWarning(problem); // not awaited: the sandbox's keys can be picked meanwhile
  const items = keys.filter(fits).map(info => ({
    label: info.name,
    description: [keyKind(info.kind).name, environmentWords(info.environment).name, info.holder]
      .filter(Boolean)
      .join(' · '),
    info,
  }));
  const options = {
    title,
    placeHolder: vscode.l10n.t('Which key? By name, kind, environment or holder'),
    matchOnDescription: true,
  };
  if (items.length > 0) return (await vscode.window.showQuickPick(items, options))?.info;
  const add = vscode.l10n.t('Add Key');
  const chosen = await showInfo(vscode.l10n.t('There is no such key yet.'), add);
  if (chosen === add) await runCommand('sgApi.addKey');
  return undefined;
}

export const isStored = (info: KeyInfo): boolean => !isOfSandbox(info);

export const isKey = (entry: KeyEntry): entry is Extract<KeyEntry, { kind: 'key' }> => entry.kind === 'key';
