import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { ApiProfile, RateFamily } from '../model/apiProfile';
import type { TurnRequest } from '../calls/turns';
import { tierOf } from '../keys/tier';
import { numberText } from '../../shared/text/counts';
import { durationText } from '../../shared/text/durations';
import type { Rate } from './turnStore';

/** What one client may send to one service: who it is, where it goes, and which calls are counted together. */
export interface Budget {
  id: string;
  rate: Rate;
  /** One sentence for people. */
  text: string;
}

/** Calls that no limit is known of: they wait only when the service has reported too many. */
const unknownRate: Rate = { calls: Infinity, windowMs: 0 };

export function budgetOf(services: Services, { operation, environment, key, url }: TurnRequest): Budget {
  const profile = services.profileOf(operation.api);
  const family = profile.rates.find(({ operations }) => operations.includes(operation.id));
  const { origin, pathname } = new URL(url);
  // The sandbox stands in for several hosts; the first segment of the path names the one.
  const service = environment === 'sandbox' ? `${origin}/${pathname.split('/')[1] ?? ''}` : origin;
  if (!family) {
    const id = [service, 'others', key?.id ?? 'anonymous'].join(' ');
    return { id, rate: unknownRate, text: l10n.t('{0} does not say what its limit is.', profile.name) };
  }
  const tier = key && tierOf(services, key);
  const calls = tier && family.calls.byTier?.[tier.id];
  // A key that makes no difference is counted with the calls without one: how the service counts it is not known.
  const who = key && calls !== undefined ? key.id : 'anonymous';
  const rate = { calls: calls ?? family.calls.withoutKey, windowMs: family.windowMs };
  return { id: [service, family.id, who].join(' '), rate, text: limitText(profile, family, rate, calls && tier?.name) };
}

function limitText(
  { name: service }: ApiProfile,
  family: RateFamily,
  rate: Rate,
  tierName: string | 0 | undefined,
): string {
  const counted = { service, calls: numberText(rate.calls), family: family.name, time: durationText(rate.windowMs) };
  if (family.evidence === 'unknown')
    return l10n.t(
      'No more than {calls} {family} are sent in {time}: {service} does not say what its limit is.',
      counted,
    );
  if (tierName) {
    const limited = { ...counted, tier: tierName };
    return l10n.t('{service} accepts {calls} {family} in {time} with a {tier} key.', limited);
  }
  return family.calls.byTier
    ? l10n.t('{service} accepts {calls} {family} in {time} without a key.', counted)
    : l10n.t('{service} accepts {calls} {family} in {time}.', counted);
}
