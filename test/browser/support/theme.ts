import type { Page } from 'playwright-core';
import { answerFirst } from './quickInput';

const themes = {
  light: { name: 'Light Modern', file: 'light_modern' },
  dark: { name: 'Dark Modern', file: 'dark_modern' },
  'high contrast': { name: 'Dark High Contrast', file: 'hc_black' },
  'high contrast light': { name: 'Light High Contrast', file: 'hc_light' },
} as const;

export type Theme = keyof typeof themes;

/**
 * Chooses a colour theme as a person does. The setting alone would do nothing: a window that loads an extension from a
 * folder begins with the default theme whatever the settings say.
 */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  const { name, file } = themes[theme];
  const input = await answerFirst(page, 'Preferences: Color Theme', async asked => {
    // The list of themes replaces that of commands; only then does typing choose among themes.
    await asked.shows(page.getByPlaceholder('Select Color Theme'));
    await asked.type(name);
    await asked.shows(asked.rows.and(page.locator(`.focused[aria-label^="${name}"]`)));
    await asked.accept();
  });
  await input.box.waitFor({ state: 'hidden' });
  await page.locator(`.monaco-workbench[class*="${file}"]`).waitFor();
}
