import type { Services } from '../model/services';
import type { ApiProfile, RateFamily } from '../model/apiProfile';
import type { TurnRequest } from '../calls/turns';
import { tierOf } from '../keys/tier';
import type { Rate } from './turnStore';

/** What one client may send to one service: who it is, where it goes, and which calls are counted together. */
export interface Budget {
  id: string;
  rate: Rate;
  /** One sentence for people. */
  text: string;
}

/** Calls that no limit is known of: they wait only when the service has said that there were too many. */
const unknownRate: Rate = { calls: Infinity, windowMs: 0 };

export function budgetOf(services: Services, { operation, environment, key, url }: TurnRequest): Budget {
  const profile = services.profileOf(operation.api);
  const family = profile.rates.find(({ operations }) => operations.includes(operation.id));
  const { origin, pathname } = new URL(url);
  // The sandbox stands in for several hosts; the first segment of the path names the one.
  const service = environment === 'sandbox' ? `${origin}/${pathname.split('/')[1] ?? ''}` : origin;
  if (!family) {
    const id = [service, 'others', key?.id ?? 'anonymous'].join(' ');
    return { id, rate: unknownRate, text: `${profile.name} does not say what its limit is.` };
  }
  const tier = key && tierOf(services, key);
  const calls = tier && family.calls.byTier?.[tier.id];
  // A key that makes no difference is counted with the calls without one: how the service counts it is not known.
  const who = key && calls !== undefined ? key.id : 'anonymous';
  const rate = { calls: calls ?? family.calls.withoutKey, windowMs: family.windowMs };
  return { id: [service, family.id, who].join(' '), rate, text: sentence(profile, family, rate, calls && tier?.name) };
}

function sentence({ name }: ApiProfile, family: RateFamily, { calls, windowMs }: Rate, tierName?: string | 0): string {
  const seconds = windowMs / 1000;
  if (family.evidence === 'unknown')
    return `No more than ${calls} ${family.name} are sent in ${seconds} s: ${name} does not say what its limit is.`;
  const holder = tierName ? ` with a ${tierName} key` : family.calls.byTier ? ' without a key' : '';
  return `${name} takes ${calls} ${family.name} in ${seconds} s${holder}.`;
}
