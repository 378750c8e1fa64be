import { redact } from '../../../src/core/calls/redact';
import { Secret } from '../../../src/core/keys/secret';

/** `redact` with the secrets as texts, so that what must not stay can be looked for in what is left. */
export const redactTexts = (text: string, ...secrets: readonly (string | undefined)[]): string =>
  redact(text, ...secrets.map(secret => (secret === undefined ? undefined : new Secret(secret))));
