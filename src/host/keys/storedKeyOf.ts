import { errorText } from '../../core/errorText';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { Secret } from '../../core/keys/secret';
import type { App } from '../app';

/** The stored key that has a value, so that one key is not stored twice. */
export async function storedKeyOf(app: Pick<App, 'keys' | 'log'>, value: Secret): Promise<KeyInfo | undefined> {
  try {
    return await app.keys.vault.findByValue(value);
  } catch (error) {
    // What was typed must stay: a storage that refuses is met again, and reported, when the key is stored.
    app.log.error(errorText(error), value);
    return undefined;
  }
}
