import type { Page } from 'playwright-core';
import { QuickInput } from './quickInput';
import { until } from './until';

/**
 * Names the file in VS Code's own dialog, to open or to save. Until it has looked at its folder it is deaf to Enter, and
 * puts that folder or the proposed name over what was typed.
 */
export async function nameFile(page: Page, title: string, file: string): Promise<void> {
  const input = new QuickInput(page);
  const dialog = input.title.filter({ hasText: title });
  await dialog.waitFor();
  await until('the dialog is closed', async () => {
    if (await dialog.isHidden()) return true;
    if ((await input.field.inputValue({ timeout: 1_000 })) === file)
      await input.field.press('Enter', { timeout: 1_000 });
    else await input.field.fill(file, { timeout: 1_000 });
    return dialog.isHidden();
  });
}
