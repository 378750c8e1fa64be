import type { Secret } from '../../../src/core/keys/secret';

/**
 * The same with each secret as its text. Assertions need it: they look at what can be seen of an object, so that two secrets
 * are as good as equal to them.
 */
export function revealed(value: unknown): unknown {
  if (isSecret(value)) return value.revealText();
  if (Array.isArray(value)) return value.map(revealed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revealed(each)]));
}

/** Also one of the built extension, which has a class of its own. */
const isSecret = (value: unknown): value is Secret =>
  typeof value === 'object' && value !== null && 'revealText' in value;
