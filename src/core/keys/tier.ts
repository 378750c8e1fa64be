import { keyKind } from '../apis/catalogue';
import type { KeyTier } from '../apis/keyKind';
import type { KeyInfo } from './keyInfo';

/** The rate tier to count with: that of the key, or the lowest of its kind when it is not known. undefined: its kind has none. */
export function tierOf({ kind, tier }: Pick<KeyInfo, 'kind' | 'tier'>): KeyTier | undefined {
  const { tiers } = keyKind(kind);
  return tiers.find(({ id }) => id === tier) ?? tiers[0];
}

/** For people. Empty for a key whose kind has no tiers. */
export function tierWords(info: Pick<KeyInfo, 'kind' | 'tier'>): string {
  const tier = tierOf(info);
  if (!tier) return '';
  return tier.id === info.tier ? tier.name : `not known; taken as ${tier.name}`;
}
