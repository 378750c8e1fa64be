import * as vscode from 'vscode';
import type { SecretKeyVault } from '../../core/keys/secretKeyVault';
import { showInfo } from '../platform/messages';

/** Two windows may change the same key: the later change is kept, and the window of the earlier one reports that. */
export const reportOtherWindows = (vault: Pick<SecretKeyVault, 'onDidLoseChange'>): vscode.Disposable =>
  vscode.Disposable.from(
    vault.onDidLoseChange(({ name }) => {
      // Not awaited: nothing waits for the user to close the message.
      void showInfo(vscode.l10n.t('“{0}” was changed in another window. The later change was kept.', name));
    }),
  );
