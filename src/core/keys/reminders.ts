import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import { reminderDays } from './attention';
import { daysBetween } from './expiry';
import type { KeyInfo } from './keyInfo';
import { isExpiryOpen } from './todos';

/** What was said of a key, so that nothing is said twice. Kept for all windows; holds no value. */
export interface ReminderMemory {
  /** The last day on which anything was said, `YYYY-MM-DD`. */
  lastSaidOn?: string;
  /** Nothing is said before this day. */
  snoozedUntil?: string;
  /** By key and subject ("<id>/expiry"): the date and step that was said last ("2027-01-31/14"). */
  said: Readonly<Record<string, string>>;
}

/** One thing to remind of. `mark` goes into the memory once it was said. */
export interface Reminder {
  keyId: string;
  /** A key may have several, and what was said of one says nothing of the other. */
  about: 'expiry' | 'review' | 'openExpiry';
  mark: string;
  text: string;
}

/** What is due today; nothing on a day on which something was said already, or while snoozed. */
export function dueReminders(
  services: Services,
  keys: readonly KeyInfo[],
  memory: ReminderMemory,
  today: string,
): readonly Reminder[] {
  if (memory.lastSaidOn === today || (memory.snoozedUntil !== undefined && today < memory.snoozedUntil)) return [];
  return keys
    .flatMap(info => [
      ...expiryReminder(info, today),
      ...reviewReminder(services, info, today),
      ...openExpiryReminder(info, today),
    ])
    .filter(reminder => memory.said[subject(reminder)] !== reminder.mark);
}

const subject = ({ keyId, about }: Reminder): string => `${keyId}/${about}`;

/** The memory after the reminders were shown; a day without any is not used up. */
export function rememberSaid(memory: ReminderMemory, said: readonly Reminder[], today: string): ReminderMemory {
  if (said.length === 0) return memory;
  const marks = Object.fromEntries(said.map(reminder => [subject(reminder), reminder.mark]));
  return { ...memory, lastSaidOn: today, said: { ...memory.said, ...marks } };
}

/** A step that passed while no window was open is said at the next chance, once: the smallest that was reached. */
function expiryReminder({ id, name, expiresOn }: KeyInfo, today: string): Reminder[] {
  if (!expiresOn) return [];
  const days = daysBetween(today, expiresOn);
  const remind = (step: string, text: string): Reminder[] => [
    { keyId: id, about: 'expiry', mark: `${expiresOn}/${step}`, text },
  ];
  if (days < 0) return remind('over', l10n.t('“{0}” expired on {1}.', name, expiresOn));
  const step = [...reminderDays].sort((a, b) => a - b).find(each => days <= each);
  if (step === undefined) return [];
  return remind(String(step), endingText(name, days));
}

function endingText(name: string, days: number): string {
  if (days === 0) return l10n.t('“{0}” expires today.', name);
  return days === 1 ? l10n.t('“{0}” expires tomorrow.', name) : l10n.t('“{0}” expires in {1} days.', name, days);
}

function reviewReminder(services: Services, { id, name, kind, reviewOn }: KeyInfo, today: string): Reminder[] {
  if (!reviewOn || reviewOn > today) return [];
  const { name: kindName, expires } = services.keyKind(kind);
  const text = expires
    ? l10n.t('“{0}” is due for a review. The date is ours.', name)
    : l10n.t('“{0}” is due for a review. The date is ours: a {1} does not expire.', name, kindName);
  return [{ keyId: id, about: 'review', mark: reviewOn, text }];
}

/** Days between two reminders of an expiry that nobody entered; ours. None comes on the day on which the key was saved. */
const openExpiryEveryDays = 30;

function openExpiryReminder(info: KeyInfo, today: string): Reminder[] {
  const days = daysBetween(info.addedAt.slice(0, 10), today);
  if (!isExpiryOpen(info) || days < 1) return [];
  const text = l10n.t('“{0}” may expire without a reminder: its expiry has not been entered yet.', info.name);
  return [{ keyId: info.id, about: 'openExpiry', mark: `open/${Math.floor(days / openExpiryEveryDays)}`, text }];
}
