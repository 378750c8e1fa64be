import * as v from 'valibot';
import * as vscode from 'vscode';
import { checkedOr } from '../../core/checked';
import type { ApiProfile } from '../../core/model/apiProfile';
import { keyKind, profiles, services } from '../../services';
import { dayAfter } from '../../core/keys/expiry';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { KeyVault } from '../../core/keys/keyVault';
import { dueReminders, rememberSaid, type Reminder, type ReminderMemory } from '../../core/keys/reminders';
import type { App } from '../app';
import { contactTeam } from '../prompts/contactTeam';
import { today } from '../platform/today';
import { showInfo } from '../platform/messages';
import { numberText, plural } from '../../shared/text/counts';

const stateName = 'sgApi.reminders';

export interface RemindParts {
  vault: Pick<KeyVault, 'list'>;
  /** VS Code's state that all windows share. */
  state: vscode.Memento;
}

/** Says what is due on a day, if anything is. @returns what was said */
export async function remind({ state, vault }: RemindParts, day: string): Promise<readonly Reminder[]> {
  // Nothing can be said today, so the secret storage is left alone.
  if (isQuiet(readMemory(state), day)) return [];
  const keys = (await vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
  const memory = readMemory(state);
  const due = dueReminders(services, keys, memory, day);
  if (due.length === 0) return [];
  // Before it is shown, so that another window does not say it too.
  await state.update(stateName, rememberSaid(onlyOf(keys, memory), due, day));
  show(due, apisThatEnd(keys, due), state, day);
  return due;
}

/** APIs of keys that end soon or have ended: their teams can be asked. A review is ours. */
function apisThatEnd(keys: readonly KeyInfo[], due: readonly Reminder[]): readonly ApiProfile[] {
  const ending = due.filter(({ about }) => about === 'expiry').map(({ keyId }) => keyId);
  const kinds = keys.filter(({ id }) => ending.includes(id)).map(({ kind }) => keyKind(kind).api);
  return profiles.filter(({ id }) => kinds.includes(id));
}

function show(due: readonly Reminder[], apis: readonly ApiProfile[], state: vscode.Memento, day: string): void {
  const [showKeys, snooze] = [vscode.l10n.t('Show Keys'), vscode.l10n.t('Snooze for a Week')];
  // Not awaited: the message may stay for as long as the user likes.
  const contacts = apis.map(({ contact }) => contact.label);
  void showInfo(reminderText(due), showKeys, snooze, ...contacts).then(choice => {
    if (choice === showKeys) return vscode.commands.executeCommand('sgApi.keys.focus');
    const asked = apis.find(({ contact }) => contact.label === choice);
    if (asked) return contactTeam(asked.id);
    return choice === snooze ? snoozeFor(state, 7, day) : undefined;
  });
}

const isQuiet = ({ lastSaidOn, snoozedUntil }: ReminderMemory, day: string): boolean =>
  lastSaidOn === day || (snoozedUntil !== undefined && day < snoozedUntil);

/** What was said of keys that are gone is forgotten. A mark begins with the id of its key. */
function onlyOf(keys: readonly KeyInfo[], memory: ReminderMemory): ReminderMemory {
  const ids = new Set(keys.map(({ id }) => id));
  const said = Object.entries(memory.said).filter(([mark]) => ids.has(mark.split('/')[0] ?? ''));
  return { ...memory, said: Object.fromEntries(said) };
}

/** Keys named in one message; the rest is a number, as the tree lists them all. */
const maxNamed = 3;

export function reminderText(due: readonly Reminder[]): string {
  const more = due.length - maxNamed;
  const named = due.slice(0, maxNamed).map(({ text }) => text);
  return [...named, ...(more > 0 ? [vscode.l10n.t('And {0} more.', numberText(more))] : [])].join(' ');
}

const readMemory = (state: vscode.Memento): ReminderMemory =>
  checkedOr(memorySchema, state.get<unknown>(stateName), { said: {} });

const day = v.pipe(v.string(), v.isoDate());
const memorySchema = v.object({
  lastSaidOn: v.optional(day),
  snoozedUntil: v.optional(day),
  said: v.record(v.string(), v.string()),
});

export async function snoozeFor(state: vscode.Memento, days: number, from: string): Promise<void> {
  await state.update(stateName, { ...readMemory(state), snoozedUntil: dayAfter(from, days) });
}

const spanDays = [1, 7, 30] as const;

const spanText = (days: number): string =>
  days === 7
    ? vscode.l10n.t('1 week')
    : plural(days, n => ({ one: vscode.l10n.t('{0} day', n), other: vscode.l10n.t('{0} days', n) }));

export async function snoozeReminders(app: Pick<App, 'state'>): Promise<void> {
  const options = {
    title: vscode.l10n.t('Snooze Reminders'),
    placeHolder: vscode.l10n.t('For how long should there be no reminders of keys?'),
  };
  const spans = spanDays.map(days => ({ label: spanText(days), days }));
  const span = await vscode.window.showQuickPick(spans, options);
  if (!span) return;
  await snoozeFor(app.state.everywhere, span.days, today());
  void showInfo(vscode.l10n.t('No reminders before {0}.', dayAfter(today(), span.days)));
}
