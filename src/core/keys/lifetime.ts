import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { KeyKind } from '../model/keyKind';
import { dayAfter, lifespans, lifespanText } from './expiry';
import type { KeyInfo } from './keyInfo';
import { expiryTodo, isExpiryOpen } from './todos';

/** Until when a key is good: its expiry, or for a kind that never expires the day on which we remind to review it. */
export type Lifetime =
  | { kind: 'until'; day: string }
  | { kind: 'none' }
  /** The user said so. */
  | { kind: 'notKnown' }
  /** Nobody entered the expiry of a key that can end: a to-do. */
  | { kind: 'notYet' };

/** One line of the list from which a lifetime is chosen. `onDate` asks for a day. */
export interface LifetimeChoice {
  label: string;
  description?: string;
  lifetime: Lifetime | 'onDate';
}

/** The first is what we propose. The dates of kinds that never expire are reviews, and are called ours. */
export function lifetimeChoices(kind: KeyKind, today: string): readonly LifetimeChoice[] {
  const onDate: LifetimeChoice = { label: l10n.t('On a date…'), lifetime: 'onDate' };
  const notKnown: LifetimeChoice = { label: l10n.t('Not known'), lifetime: { kind: 'notKnown' } };
  const spans = kind.expires ? lifespans : lifespans.filter(days => days > 100).reverse();
  const dates = spans.map((days): LifetimeChoice => {
    const day = dayAfter(today, days);
    return { label: lifespanText(days), description: day, lifetime: { kind: 'until', day } };
  });
  const never: LifetimeChoice = {
    label: kind.expires ? l10n.t('No expiry') : l10n.t('No review'),
    lifetime: { kind: 'none' },
  };
  return kind.expires ? [...dates, onDate, never, notKnown] : [...dates, onDate, never];
}

export function lifetimeQuestion(services: Services, kind: KeyKind): string {
  const service = services.profileOf(kind.api).name;
  return kind.expires
    ? l10n.t('When does it expire? You will be reminded before then.')
    : l10n.t('It does not expire. When should we remind you to review it? The date is ours: {0} has none.', service);
}

/** The record with another lifetime and nothing left of the one before. */
export function withLifetime(services: Services, info: KeyInfo, lifetime: Lifetime): KeyInfo {
  const { expiresOn: _, reviewOn: __, hasNoExpiry: ___, todos = [], ...others } = info;
  const { expires } = services.keyKind(info.kind);
  const open = todos.filter(id => id !== expiryTodo);
  const left = lifetime.kind === 'notYet' && expires ? [...open, expiryTodo] : open;
  const rest = left.length === 0 ? others : { ...others, todos: left };
  if (lifetime.kind === 'until') return { ...rest, [expires ? 'expiresOn' : 'reviewOn']: lifetime.day };
  return lifetime.kind === 'none' && expires ? { ...rest, hasNoExpiry: true } : rest;
}

export function lifetimeOf(services: Services, info: KeyInfo): Lifetime {
  const day = info.expiresOn ?? info.reviewOn;
  if (day !== undefined) return { kind: 'until', day };
  if (info.hasNoExpiry || !services.keyKind(info.kind).expires) return { kind: 'none' };
  return { kind: isExpiryOpen(info) ? 'notYet' : 'notKnown' };
}

export const isSameLifetime = (a: Lifetime, b: Lifetime): boolean =>
  a.kind === b.kind && (a.kind !== 'until' || b.kind !== 'until' || a.day === b.day);

/** A lifetime in words, as a date. */
export function lifetimeWords(services: Services, info: KeyInfo): string {
  if (info.expiresOn) return l10n.t('expires {0}', info.expiresOn);
  if (info.reviewOn) return l10n.t('review {0} (ours)', info.reviewOn);
  if (lifetimeOf(services, info).kind === 'none') return l10n.t('does not expire');
  return isExpiryOpen(info) ? l10n.t('expiry not known yet') : l10n.t('expiry not known');
}
