import { keyKind } from '../../services';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { App, CommandTarget } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { noteStored } from '../keys/storageState';
import { isStored, keyFor } from './pickKey';
import { showInfo } from '../platform/messages';

/** Asks first. The key stays valid at its service: that is said, as many think otherwise. */
export async function removeKey(app: Pick<App, 'defaults' | 'keys' | 'state'>, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, 'Remove Key', isStored);
  if (!info || !isStored(info)) return;
  if (!(await confirmRemoval(`Remove “${info.name}”?`, info))) return;
  await removeFrom(app, info);
  void showInfo(`“${info.name}” is removed.`);
}

/** @param more is said before what the removal means */
export async function confirmRemoval(question: string, info: KeyInfo, more = ''): Promise<boolean> {
  const detail =
    `${more}Its value is removed from this system’s secret storage. The key itself stays valid at its service. ` +
    keyKind(info.kind).howToEnd;
  return confirmHarm(question, { harm: 'Remove', harmless: 'Keep It', detail });
}

/** Removes a key and what names it. */
export async function removeFrom(app: Pick<App, 'defaults' | 'keys' | 'state'>, info: KeyInfo): Promise<void> {
  await app.keys.vault.remove(info.id);
  await app.defaults.forget(info);
  await noteStored(app);
}
