import * as l10n from '@vscode/l10n';
import type { App, CommandTarget } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { isStored, keyFor } from './pickKey';
import { showError } from '../platform/messages';

const detail = () =>
  l10n.t(
    'Every program on this computer can read the clipboard, and some keep what was on it. Paste the value only where this key belongs, never into a chat or a ticket. The clipboard is emptied after 30 seconds if it still holds the value.',
  );

/** Copies a value only after a confirmation that says what it means. */
export async function copyKeyValue(app: Pick<App, 'copied' | 'keys'>, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, l10n.t('Copy Key Value'), isStored);
  if (!info || !isStored(info)) return;
  const question = l10n.t('Copy the value of “{0}”?', info.name);
  if (!(await confirmHarm(question, { harm: l10n.t('Copy'), harmless: l10n.t('Do Not Copy'), detail: detail() })))
    return;
  const value = await app.keys.secret(info.id);
  if (value === undefined) {
    void showError(l10n.t('The value of “{0}” is no longer stored.', info.name));
    return;
  }
  await app.copied.copy(value);
}
