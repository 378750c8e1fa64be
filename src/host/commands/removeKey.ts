import * as l10n from '@vscode/l10n';
import { keyKind } from '../../services';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { App, CommandTarget } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { noteStored } from '../keys/storageState';
import { isStored, keyFor } from './pickKey';
import { showInfo } from '../platform/messages';

/** Asks first. The key stays valid at its service: the question says so, as many think otherwise. */
export async function removeKey(app: Pick<App, 'defaults' | 'keys' | 'state'>, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, l10n.t('Remove Key'), isStored);
  if (!info || !isStored(info)) return;
  if (!(await confirmRemoval(l10n.t('Remove “{0}”?', info.name), info))) return;
  await removeFrom(app, info);
  void showInfo(l10n.t('“{0}” was removed.', info.name));
}

/** @param more stands before what the removal means */
export async function confirmRemoval(question: string, info: KeyInfo, more = ''): Promise<boolean> {
  const removed = l10n.t(
    'Its value is removed from this system’s secret storage. The key itself stays valid at its service.',
  );
  const detail = [more, removed, keyKind(info.kind).howToEnd].filter(Boolean).join(' ');
  return confirmHarm(question, { harm: l10n.t('Remove'), harmless: l10n.t('Keep It'), detail });
}

/** Removes a key and what names it. */
export async function removeFrom(app: Pick<App, 'defaults' | 'keys' | 'state'>, info: KeyInfo): Promise<void> {
  await app.keys.vault.remove(info.id);
  await app.defaults.forget(info);
  await noteStored(app);
}
