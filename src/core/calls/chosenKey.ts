import * as l10n from '@vscode/l10n';
import { environmentWords } from '../model/environmentWords';
import type { Services } from '../model/services';
import type { Operation } from '../model/operation';
import type { KeyInfo } from '../keys/keyInfo';
import { failed, ok, type Result } from '../model/result';
import type { Plan } from '../model/exchange';
import type { Secret } from '../keys/secret';

/** Where calls get their keys from. Both reject when the secret storage refuses. */
export interface KeyPorts {
  services: Services;
  findKey(keyId: string): Promise<KeyInfo | undefined>;
  secret(keyId: string): Promise<Secret | undefined>;
}

/**
 * The key that a plan names, if it may be sent. No key is no problem here: the sandbox and the API answer that themselves.
 * @returns or, in one sentence, why it may not
 */
export async function chosenKey(
  operation: Operation,
  plan: Plan,
  ports: KeyPorts,
): Promise<Result<KeyInfo | undefined, string>> {
  const { keyId } = plan;
  if (keyId === undefined) return ok(undefined);
  const found = await given(() => ports.findKey(keyId));
  if (!found.ok)
    return failed(
      l10n.t('The secret storage did not return the chosen key. Unlock your system’s keyring, then send again.'),
    );
  const key = found.value;
  if (!key) return failed(l10n.t('The chosen key is no longer stored. Choose another one.'));
  if (operation.key?.kind !== key.kind) {
    return failed(l10n.t('“{0}” does not accept a {1}.', operation.summary, ports.services.keyKind(key.kind).name));
  }
  if (key.environment === plan.environment) return ok(key);
  return failed(
    l10n.t(
      '“{0}” is a key for {1} and is not sent to {2}. Choose a key for {2}.',
      key.name,
      environmentWords(key.environment).name,
      environmentWords(plan.environment).name,
    ),
  );
}

/** The value of a key, read as late as possible. @returns or, in one sentence, why it is not sent; it never repeats the value */
export async function secretOf(
  key: KeyInfo | undefined,
  plan: Plan,
  ports: KeyPorts,
): Promise<Result<Secret | undefined, string>> {
  if (!key) return ok(undefined);
  const read = await given(() => ports.secret(key.id));
  if (!read.ok) {
    return failed(
      l10n.t(
        'The secret storage did not return the value of “{0}”. Unlock your system’s keyring, then send again.',
        key.name,
      ),
    );
  }
  const secret = read.value;
  if (secret === undefined)
    return failed(l10n.t('The value of “{0}” is no longer stored. Add the key again.', key.name));
  if (secret.matches(/[^\x21-\x7e]/)) {
    return failed(
      l10n.t('The value of “{0}” contains a character that cannot be sent. Remove the key and add it again.', key.name),
    );
  }
  const real = ports.services.environmentOfKey(key.kind, secret);
  if (real === undefined || real === plan.environment) return ok(secret);
  return failed(
    l10n.t(
      'The value stored as “{0}” is a key for {1}; it is not sent to {2}.',
      key.name,
      environmentWords(real).name,
      environmentWords(plan.environment).name,
    ),
  );
}

async function given<T>(answer: () => Promise<T>): Promise<Result<T, undefined>> {
  try {
    return ok(await answer());
  } catch {
    // The reason may quote the entry; what the user can do is the same for all of them.
    return failed(undefined);
  }
}
