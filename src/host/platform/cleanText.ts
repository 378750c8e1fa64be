import type { redact } from '../../core/calls/redact';
import { errorText } from '../../core/errorText';
import type { Secret } from '../../core/keys/secret';
import { loadRedactor } from './redactor';

/** Once it is there. */
let loaded: typeof redact | undefined;

/**
 * Takes secrets out of a text before it is used; at once, where the redactor is there already.
 * @param secrets what must not stay although nothing shows that it is a key
 */
export function cleanedFor<T>(text: string, secrets: readonly Secret[], use: (clean: string) => T): T | Promise<T> {
  if (loaded) return use(loaded(text, ...secrets));
  return loadRedactor().then(module => {
    loaded = module.redact;
    return use(loaded(text, ...secrets));
  });
}

/** What a thrown value says, without secrets. @param secrets as above: what was to be done may be repeated in it */
export const cleanErrorText = async (error: unknown, ...secrets: readonly Secret[]): Promise<string> =>
  cleanedFor(errorText(error), secrets, clean => clean);
