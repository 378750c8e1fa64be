import * as l10n from '@vscode/l10n';
import { keepingWords, probeWords, type StorageState } from '../../core/keys/storageState';
import { storageState, type StorageParts } from '../keys/storageState';
import { showError, showInfo } from '../platform/messages';

/** Stores, reads back and removes a probe, and says what is known of where keys are kept. */
export async function checkStorage(app: StorageParts): Promise<StorageState> {
  const state = await storageState(app, true);
  const text = `${probeWords(state)} ${keepingWords(state)}`;
  app.log.info(`Storage check: ${text}`);
  const show = state.probe.works ? showInfo : showError;
  const showLog = l10n.t('Show Log');
  // Not awaited: the check is over, whatever the user does with the message.
  void show(text, showLog).then(choice => {
    if (choice === showLog) app.log.show();
  });
  return state;
}
