import * as l10n from '@vscode/l10n';
import { keyKind } from '../../services';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { Secret } from '../../core/keys/secret';
import type { App, CommandTarget } from '../app';
import { cleanErrorText } from '../platform/cleanText';
import { announceStorage, type StorageParts } from '../keys/storageState';
import { askNewValue } from '../keys/wizard/askValue';
import { isStored, keyFor } from './pickKey';
import { showError, showInfo } from '../platform/messages';
import { runCommand } from './runCommand';

/** Gives a key another value and keeps all else but its checks, which were of the old value. */
export async function replaceKeyValue(app: StorageParts, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, l10n.t('Replace Key Value'), isStored);
  if (!info || !isStored(info) || info.environment === 'sandbox') return;
  if (!(await announceStorage(app))) return;
  const place = { title: l10n.t('Replace the value of “{0}”', info.name), canGoBack: false };
  let typed: Secret | undefined;
  for (;;) {
    const result = await askNewValue(app, keyKind(info.kind), info.environment, place, typed, info);
    if (result.kind === 'instead') await result.run();
    if (result.kind !== 'value') return;
    typed = result.value;
    const problem = await store(app, info, typed);
    if (problem === undefined) return offerCheck(info);
    const again = l10n.t('Try Again');
    if ((await showError(l10n.t('The value was not replaced. {0}', problem), again)) !== again) return;
  }
}

/** @returns why it was not stored */
async function store(app: Pick<App, 'keys'>, info: KeyInfo, value: Secret): Promise<string | undefined> {
  try {
    return (await app.keys.vault.replaceValue(info.id, value))
      ? undefined
      : l10n.t('“{0}” was removed in the meantime.', info.name);
  } catch (error) {
    return cleanErrorText(error, value);
  }
}

function offerCheck(info: KeyInfo): void {
  const check = l10n.t('Check Key');
  const offered = 'impossible' in keyKind(info.kind).check ? [] : [check];
  const text = l10n.t('The value of “{0}” was replaced. What was known about the old one was discarded.', info.name);
  // Not awaited: the value is stored, and the message may stay for as long as the user likes.
  void showInfo(text, ...offered).then(choice => {
    if (choice === check) return runCommand('sgApi.checkKey', { keyId: info.id });
    return undefined;
  });
}
