import type { ProbeResult } from './storageProbe';

/** Where VS Code keeps secrets: beside the window that shows it, also when the extension runs on another machine. */
export type KeptIn = 'desktop' | 'browser';

/** What is known of the secret storage. VS Code tells extensions neither what it stands on nor whether it is lasting. */
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
const places: Readonly<Record<KeptIn, string>> = {
  desktop:
    'On the desktop VS Code seals keys with the system’s keyring (Keychain, Windows’ data protection, GNOME Keyring or ' +
    'KWallet). Where it finds no keyring it says so itself, and then keeps keys in memory only, until the window ' +
    'closes. It does not tell extensions which of the two it does.',
  browser:
    'In a browser VS Code’s own server keeps keys in the storage of the page, for this browser alone, sealed with a key ' +
    'of which the server holds one half; where the page’s address is not secure (plain http to another machine) it ' +
    'cannot seal them. A hosted editor may keep them elsewhere. VS Code does not tell extensions which of these it ' +
    'does. Clearing the browser’s data removes the keys.',
};

const lastingWords: Readonly<Record<StorageState['lasting'], string>> = {
  seen: 'A key that was stored before VS Code was last started or reloaded is still there, so keys outlive that.',
  notSeenYet: 'Whether keys outlive a restart is not known yet: none was stored in an earlier session.',
  lost:
    'A key that was stored in an earlier session is gone. If nobody removed it, this storage is memory only: ' +
    'what you store now will be gone too when the window closes.',
};

const failures: Readonly<Record<'store' | 'read' | 'remove', string>> = {
  store: 'A probe could not be stored: a key would not be kept.',
  read: 'A probe was stored and did not come back: a key would be lost.',
  remove: 'A probe was stored and could not be removed: a removed key might stay.',
};

/** One sentence on whether the storage works. */
export const probeWords = ({ probe }: StorageState): string =>
  probe.works ? 'A probe was stored, read back and removed: the secret storage works.' : failures[probe.failedAt];

/** What is known of where keys are kept, and what is not. */
export const keepingWords = (state: StorageState): string => `${places[state.keptIn]} ${lastingWords[state.lasting]}`;

/** Short, for the prompt under which a key is pasted. */
export const keptInWords: Readonly<Record<KeptIn, string>> = {
  desktop: 'It is kept in VS Code’s secret storage on this computer and nowhere else.',
  browser: 'It is kept in this browser’s storage and nowhere else.',
};
