import { keyKind } from '../apis/catalogue';
import type { KeyTier } from '../apis/types';
import type { KeyInfo } from './keyInfo';

/** The rate tier to count with: that of the key, or the lowest of its kind when it is not known. undefined: its kind has none. */
export function tierOf({ kind, tier }: Pick<KeyInfo, 'kind' | 'tier'>): KeyTier | undefined {
  const { tiers } = keyKind(kind);
  return tiers.find(({ id }) => id === tier) ?? tiers[0];
}
