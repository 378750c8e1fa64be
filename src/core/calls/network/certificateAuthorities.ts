import { readFileSync } from 'node:fs';
import tls from 'node:tls';

export interface AuthorityChoices {
  /** `http.systemCertificates` */
  withSystem: boolean;
  /** `NODE_EXTRA_CA_CERTS` */
  extraFile: string | undefined;
  /** Is given what could not be read, in a sentence. */
  log: Log;
}

type Log = Readonly<{ warn: (sentence: string) => void }>;

const known = new Map<string, readonly string[] | undefined>();

/**
 * Whom to trust: Node's own authorities, always, and those of the system and of the user. Read once for each choice:
 * reading the system's takes tens of milliseconds and more.
 * @returns the same list for the same choice; undefined when it is Node's own alone
 */
export function certificateAuthorities(choices: AuthorityChoices): readonly string[] | undefined {
  const id = JSON.stringify([choices.withSystem, choices.extraFile]);
  if (!known.has(id)) known.set(id, read(choices));
  return known.get(id);
}

function read({ withSystem, extraFile, log }: AuthorityChoices): readonly string[] | undefined {
  const more = [...(withSystem ? systemAuthorities(log) : []), ...extraAuthorities(extraFile, log)];
  // A list in place of Node's own would be empty of it.
  return more.length > 0 ? [...new Set([...tls.rootCertificates, ...more])] : undefined;
}

function systemAuthorities(log: Log): readonly string[] {
  // Node has it since 22.15; an older VS Code brings an older Node.
  if (typeof tls.getCACertificates !== 'function') {
    log.warn('This version of VS Code cannot read the system’s certificates. NODE_EXTRA_CA_CERTS can name more.');
    return [];
  }
  try {
    return tls.getCACertificates('system');
  } catch (error) {
    log.warn(`The system’s certificates could not be read: ${String(error)}`);
    return [];
  }
}

/** Read by us too: Node reads the file only when it starts, and VS Code may have set the variable later. */
function extraAuthorities(file: string | undefined, log: Log): readonly string[] {
  if (!file) return [];
  try {
    const found = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (found.length === 0)
      log.warn('The file of NODE_EXTRA_CA_CERTS holds no certificate in PEM form, so it adds none.');
    return found;
  } catch (error) {
    log.warn(`The certificates of NODE_EXTRA_CA_CERTS could not be read: ${String(error)}`);
    return [];
  }
}
