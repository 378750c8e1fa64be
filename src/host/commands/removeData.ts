import * as vscode from 'vscode';
import type { App, CommandTarget } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { showInfo } from '../platform/messages';
import { plural } from '../../shared/text/counts';

/** What is typed to confirm: two words that nobody types by a slip of the hand. */
const phrase = 'remove all';

/** Removes an entry that cannot be read, after a question: another version of this extension may be able to read it. */
export async function removeUnreadableKey(app: Pick<App, 'keys'>, { entryId }: CommandTarget): Promise<void> {
  const entries = (await app.keys.vault.list()).filter(entry => entry.kind === 'unreadable');
  const id = entryId ?? (await pickEntry(entries));
  const entry = entries.find(each => each.id === id);
  if (!entry) return;
  const detail = `${entry.reason} Another version of this extension may be able to read it. A removed entry cannot be brought back.`;
  const question = `Remove the unreadable entry “${entry.id}”?`;
  if (!(await confirmHarm(question, { harm: 'Remove', harmless: 'Keep It', detail }))) return;
  await app.keys.vault.remove(entry.id);
}

async function pickEntry(entries: readonly { id: string; reason: string }[]): Promise<string | undefined> {
  if (entries.length === 0) {
    void showInfo('Every stored entry can be read.');
    return undefined;
  }
  const items = entries.map(({ id, reason }) => ({ label: id, detail: reason }));
  return (
    await vscode.window.showQuickPick(items, {
      title: 'Remove Unreadable Entry',
      placeHolder: 'Which entry?',
      matchOnDetail: true,
    })
  )?.label;
}

/** Removes everything that this extension keeps, after a typed confirmation that says what it is. */
export async function removeAllData(app: App): Promise<void> {
  const typed = await vscode.window.showInputBox({
    title: 'Remove All Data',
    prompt: `${await whatIsKept(app)} Type ${phrase} to remove all of it. The keys stay valid at their services.`,
    placeHolder: phrase,
    ignoreFocusOut: true,
    validateInput: value => (value === '' || value === phrase ? undefined : `Type exactly: ${phrase}`),
  });
  if (typed !== phrase) return;
  await removeEverything(app);
  void showInfo(
    'All keys, the history, the lists of datasets and the state of this extension are removed. Other workspaces keep their environment and the last state of their panels, without keys.',
  );
}

async function whatIsKept(app: Pick<App, 'keys'>): Promise<string> {
  const entries = await app.keys.vault.list().catch(() => undefined);
  if (!entries) return 'The secret storage cannot be read now, so nothing says how many keys there are.';
  const keys = entries.filter(entry => entry.kind === 'key').length;
  const unreadable = entries.flatMap(entry => (entry.kind === 'unreadable' ? [entry.id] : []));
  const also = unreadable.length === 0 ? '' : `, ${unreadable.length} that cannot be read (${unreadable.join(', ')})`;
  return `This removes ${plural(keys, 'key')}${also}, the history, the lists of datasets, default keys, reminders, counted refunds, notes of unfinished downloads and uploads, and panels.`;
}

/** Panels go first: they remember their state whenever it changes. */
async function removeEverything(app: App): Promise<void> {
  app.panels.closeAll();
  app.lock.lock();
  await app.copied.empty();
  await app.keys.vault.removeAll();
  app.history.clear();
  for (const state of [app.state.workspace, app.state.everywhere]) {
    for (const name of state.keys()) await state.update(name, undefined);
  }
  app.environment.reload();
  await app.catalogues.removeAll();
  await (await app.flows.journal()).forgetAll();
  await app.memory.forgetUnanswered();
}
