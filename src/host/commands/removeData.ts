import * as vscode from 'vscode';
import type { App, CommandTarget } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { showInfo } from '../platform/messages';
import { plural } from '../../shared/text/counts';

/** What is typed to confirm: two words that nobody types by a slip of the hand. */
const confirmation = () => vscode.l10n.t('remove all');

/** Removes an entry that cannot be read, after a question: another version of this extension may be able to read it. */
export async function removeUnreadableKey(app: Pick<App, 'keys'>, { entryId }: CommandTarget): Promise<void> {
  const entries = (await app.keys.vault.list()).filter(entry => entry.kind === 'unreadable');
  const id = entryId ?? (await pickEntry(entries));
  const entry = entries.find(each => each.id === id);
  if (!entry) return;
  const more = vscode.l10n.t(
    'Another version of this extension may be able to read it. A removed entry cannot be restored.',
  );
  const detail = `${entry.reason} ${more}`;
  const question = vscode.l10n.t('Remove the unreadable entry “{0}”?', entry.id);
  if (!(await confirmHarm(question, { harm: vscode.l10n.t('Remove'), harmless: vscode.l10n.t('Keep It'), detail })))
    return;
  await app.keys.vault.remove(entry.id);
}

async function pickEntry(entries: readonly { id: string; reason: string }[]): Promise<string | undefined> {
  if (entries.length === 0) {
    void showInfo(vscode.l10n.t('Every stored entry can be read.'));
    return undefined;
  }
  const items = entries.map(({ id, reason }) => ({ label: id, detail: reason }));
  return (
    await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Remove Unreadable Entry'),
      placeHolder: vscode.l10n.t('Which entry?'),
      matchOnDetail: true,
    })
  )?.label;
}

/** Removes everything that this extension keeps, after a typed confirmation that says what it is. */
export async function removeAllData(app: App): Promise<void> {
  const phrase = confirmation();
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Remove All Data'),
    prompt: [
      ...(await whatIsRemoved(app)),
      vscode.l10n.t('Type {0} to remove all of it. The keys stay valid at their services.', phrase),
    ].join(' '),
    placeHolder: phrase,
    ignoreFocusOut: true,
    validateInput: value => (value === '' || value === phrase ? undefined : vscode.l10n.t('Type exactly: {0}', phrase)),
  });
  if (typed !== phrase) return;
  await removeEverything(app);
  void showInfo(
    vscode.l10n.t(
      'All keys, the history, the lists of datasets and the state of this extension were removed. Other workspaces keep their environment and the last state of their panels, without keys.',
    ),
  );
}

async function whatIsRemoved(app: Pick<App, 'keys'>): Promise<readonly string[]> {
  const entries = await app.keys.vault.list().catch(() => undefined);
  if (!entries) return [vscode.l10n.t('The secret storage cannot be read now, so the number of keys is unknown.')];
  const unreadable = entries.flatMap(entry => (entry.kind === 'unreadable' ? [entry.id] : []));
  return [
    removedKeys(entries.length - unreadable.length),
    ...(unreadable.length > 0 ? [removedEntries(unreadable)] : []),
  ];
}

const removedKeys = (count: number): string =>
  plural(count, n => ({
    one: vscode.l10n.t(
      'This removes {0} key, the history, the lists of datasets, default keys, reminders, counted refunds, notes of unfinished downloads and uploads, and panels.',
      n,
    ),
    other: vscode.l10n.t(
      'This removes {0} keys, the history, the lists of datasets, default keys, reminders, counted refunds, notes of unfinished downloads and uploads, and panels.',
      n,
    ),
  }));

const removedEntries = (ids: readonly string[]): string =>
  plural(ids.length, n => ({
    one: vscode.l10n.t('It also removes {0} entry that cannot be read ({1}).', n, ids.join(', ')),
    other: vscode.l10n.t('It also removes {0} entries that cannot be read ({1}).', n, ids.join(', ')),
  }));

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
