import type { App, CommandTarget } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { isStored, keyFor } from './pickKey';
import { showError } from '../platform/messages';

const detail =
  'Every program on this computer can read the clipboard, and some keep what was on it. Paste the value only where this ' +
  'key belongs, never into a chat or a ticket. The clipboard is emptied after 30 seconds if it still holds it.';

/** Copies a value only after a confirmation that says what it means. */
export async function copyKeyValue(app: Pick<App, 'copied' | 'keys'>, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, 'Copy Key Value', isStored);
  if (!info || !isStored(info)) return;
  const question = `Copy the value of “${info.name}”?`;
  if (!(await confirmHarm(question, { harm: 'Copy', harmless: 'Do Not Copy', detail }))) return;
  const value = await app.keys.secret(info.id);
  if (value === undefined) {
    void showError(`The value of “${info.name}” is no longer stored.`);
    return;
  }
  await app.copied.copy(value);
}
