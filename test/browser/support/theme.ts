import type { Page } from 'playwright-core';
import { palette } from './quickInput';

const themes = {
  light: { name: 'Light Modern', kind: 'vs' },
  dark: { name: 'Dark Modern', kind: 'vs-dark' },
  'high contrast': { name: 'Dark High Contrast', kind: 'hc-black' },
  'high contrast light': { name: 'Light High Contrast', kind: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

/**
 * Chooses a colour theme as a person does. The setting alone would do nothing: a window that loads an extension from a
 * folder begins with the default theme whatever the settings say.
 */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  const { name, kind } = themes[theme];
  const input = await palette(page, 'Preferences: Color Theme');
  await input.rows.first().waitFor();
  await input.type(name);
  await input.rows
    .and(page.locator(`[aria-label^="${name}"]`))
    .first()
    .click();
  await page.locator(`.monaco-workbench.${kind}`).waitFor();
}
