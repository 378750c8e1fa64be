import type { Services } from '../model/services';
import type { KeyKindId } from '../model/operation';
import { Secret } from './secret';

/** Longer than any word of our lists, and shorter than any key that was seen; ours. */
const minLength = 20;

/** A text that was pasted where a kind of key is chosen and is rather the value of one. `kind` is known by a prefix alone. */
export function likelyValue(services: Services, typed: string): { value: Secret; kind?: KeyKindId } | undefined {
  const value = new Secret(typed.trim());
  const kind = services.keyKinds.find(({ prefixes }) => prefixes.some(({ prefix }) => value.startsWith(prefix)))?.id;
  if (kind) return { value, kind };
  return value.length >= minLength && !value.matches(/\s/) ? { value } : undefined;
}
