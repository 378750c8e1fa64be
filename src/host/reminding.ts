import * as vscode from 'vscode';
import { dayAfter } from '../core/keys/expiry';
import type { KeyInfo } from '../core/keys/keyInfo';
import type { KeyVault } from '../core/keys/keyVault';
import type { Reminder, ReminderMemory } from '../core/keys/reminders';
import type { App } from './app';
import { today } from './today';

const stateName = 'sgApi.reminders';
/** After activation, so that the window is usable; two windows that open at once do not look at the same moment. */
const firstLookMs = 30_000;
const spreadMs = 10_000;
/** A day may begin while the computer sleeps, so the date is looked at more often than once a day. */
const lookAgainMs = 3_600_000;

export interface RemindingParts {
  vault: Pick<KeyVault, 'list'>;
  /** VS Code's state that all windows share. */
  state: vscode.Memento;
  log: vscode.LogOutputChannel;
  /** Called when a new day has begun: words like "expires today" have changed. */
  onNewDay(): void;
}

/** At most one quiet message a day over all windows. Nothing is read before the window has long been usable. */
export class Reminding implements vscode.Disposable {
  private readonly first: NodeJS.Timeout;
  private readonly again: NodeJS.Timeout;
  private lookedOn: string | undefined;

  /** @param now the user's calendar day, `YYYY-MM-DD` */
  constructor(
    private readonly parts: RemindingParts,
    private readonly now: () => string = today,
  ) {
    this.first = setTimeout(() => this.look(), firstLookMs + Math.random() * spreadMs).unref();
    this.again = setInterval(() => this.look(), lookAgainMs).unref();
  }

  /** Says what is due, if anything is. @returns what was said */
  async remind(): Promise<readonly Reminder[]> {
    const { state, vault } = this.parts;
    // Nothing can be said today, so the secret storage is left alone.
    if (isQuiet(readMemory(state), this.now())) return [];
    const { dueReminders, rememberSaid } = await import('../core/keys/reminders');
    const keys = (await vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
    const memory = readMemory(state);
    const due = dueReminders(keys, memory, this.now());
    if (due.length === 0) return [];
    // Before it is shown, so that another window does not say it too.
    await state.update(stateName, rememberSaid(onlyOf(keys, memory), due, this.now()));
    this.show(due);
    return due;
  }

  dispose(): void {
    clearTimeout(this.first);
    clearInterval(this.again);
  }

  private look(): void {
    if (this.lookedOn === this.now()) return;
    if (this.lookedOn !== undefined) this.parts.onNewDay();
    this.lookedOn = this.now();
    this.remind().catch((error: unknown) => {
      // The tree says that the storage cannot be read; a reminder does not say it again.
      this.parts.log.warn(`No reminder today: ${error instanceof Error ? error.name : typeof error}`);
    });
  }

  private show(due: readonly Reminder[]): void {
    const [show, snooze] = ['Show Keys', 'Snooze a Week'];
    // Not awaited: the message may stay for as long as the user likes.
    void vscode.window.showInformationMessage(reminderText(due), show, snooze).then(choice => {
      if (choice === show) return vscode.commands.executeCommand('sgApi.keys.focus');
      return choice === snooze ? snoozeFor(this.parts.state, 7, this.now()) : undefined;
    });
  }
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
  return [...named, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

const readMemory = (state: vscode.Memento): ReminderMemory => state.get<ReminderMemory>(stateName) ?? { said: {} };

export async function snoozeFor(state: vscode.Memento, days: number, from: string): Promise<void> {
  await state.update(stateName, { ...readMemory(state), snoozedUntil: dayAfter(from, days) });
}

const spans: readonly { label: string; days: number }[] = [
  { label: '1 day', days: 1 },
  { label: '1 week', days: 7 },
  { label: '30 days', days: 30 },
];

export async function snoozeReminders(app: App): Promise<void> {
  const options = { title: 'Snooze Reminders', placeHolder: 'No reminders of keys for how long?' };
  const span = await vscode.window.showQuickPick(spans, options);
  if (!span) return;
  await snoozeFor(app.state.everywhere, span.days, today());
  void vscode.window.showInformationMessage(`No reminders before ${dayAfter(today(), span.days)}.`);
}
