import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { KeyTier } from '../model/keyKind';
import type { KeyInfo } from './keyInfo';

/** The rate tier to count with: that of the key, or the lowest of its kind when it is not known. undefined: its kind has none. */
export function tierOf(services: Services, { kind, tier }: Pick<KeyInfo, 'kind' | 'tier'>): KeyTier | undefined {
  const { tiers } = services.keyKind(kind);
  return tiers.find(({ id }) => id === tier) ?? tiers[0];
}

/** For people. Empty for a key whose kind has no tiers. */
export function tierWords(services: Services, info: Pick<KeyInfo, 'kind' | 'tier'>): string {
  const tier = tierOf(services, info);
  if (!tier) return '';
  return tier.id === info.tier ? tier.name : l10n.t('not known; treated as {0}', tier.name);
}
