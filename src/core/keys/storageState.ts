import * as l10n from '@vscode/l10n';
import type { ProbeResult } from './storageProbe';

/** Where VS Code keeps secrets: on the machine of the window that shows it, also when the extension runs on another machine. */
export type KeptIn = 'desktop' | 'browser';

/** What is known of the secret storage. VS Code reports to extensions neither what it is based on nor whether it lasts. */
export interface StorageState {
  keptIn: KeptIn;
  probe: ProbeResult;
  /**
   * Whether it outlives a restart: `seen` when a key of an earlier session is still there, `lost` when one is gone,
   * which may also be because somebody removed it.
   */
  lasting: 'seen' | 'notSeenYet' | 'lost';
}

/** Facts of VS Code 1.110 to 1.139, read in its own code (`BaseSecretStorageService`, `LocalStorageSecretStorageProvider`). */
function placeWords(keptIn: KeptIn): string {
  switch (keptIn) {
    case 'desktop':
      return l10n.t(
        'On the desktop, VS Code encrypts keys with the keyring of the system (Keychain, Windows data protection, GNOME Keyring or KWallet). If it finds no keyring, it says so and keeps keys in memory only, until the window closes. It does not report to extensions which of the two it does.',
      );
    case 'browser':
      return l10n.t(
        'In a browser, VS Code’s own server keeps keys in the storage of the page, for this browser only, encrypted with a key of which the server holds one half. If the address of the page is not secure (plain http to another machine), they cannot be encrypted. A hosted editor may keep them elsewhere. VS Code does not report to extensions which of these it does. Clearing the browser’s data removes the keys.',
      );
  }
}

function lastingWords(lasting: StorageState['lasting']): string {
  switch (lasting) {
    case 'seen':
      return l10n.t(
        'A key that was stored before VS Code was last started or reloaded is still there, so keys survive that.',
      );
    case 'notSeenYet':
      return l10n.t('Whether keys survive a restart is not known yet: none was stored in an earlier session.');
    case 'lost':
      return l10n.t(
        'A key that was stored in an earlier session is gone. If nobody removed it, this storage is in memory only: what you store now will be gone too when the window closes.',
      );
  }
}

function failureWords(failedAt: 'store' | 'read' | 'remove'): string {
  switch (failedAt) {
    case 'store':
      return l10n.t('A test entry could not be stored: a key would not be kept.');
    case 'read':
      return l10n.t('A test entry was stored but not returned: a key would be lost.');
    case 'remove':
      return l10n.t('A test entry was stored but could not be removed: a removed key might stay.');
  }
}

/** One sentence on whether the storage works. */
export const probeWords = ({ probe }: StorageState): string =>
  probe.works
    ? l10n.t('A test entry was stored, read back and removed: the secret storage works.')
    : failureWords(probe.failedAt);

/** What is known of where keys are kept, and what is not. */
export const keepingWords = ({ keptIn, lasting }: StorageState): string =>
  `${placeWords(keptIn)} ${lastingWords(lasting)}`;

/** Short, for the prompt under which a key is pasted. */
export function keptInWords(keptIn: KeptIn): string {
  switch (keptIn) {
    case 'desktop':
      return l10n.t('It is kept in VS Code’s secret storage on this computer and nowhere else.');
    case 'browser':
      return l10n.t('It is kept in this browser’s storage and nowhere else.');
  }
}
