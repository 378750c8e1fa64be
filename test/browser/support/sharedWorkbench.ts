import { closeEditors } from './editors';
import { dismissNotifications } from './notifications';
import { setTheme, type Theme } from './theme';
import { openWorkbench, type Workbench } from './workbench';

let opened: Promise<Workbench> | undefined;
let shownTheme: Theme | undefined;

/**
 * A window for tests that do not mind what was done in it before: to open one takes 20 s of a processor, more than most
 * tests. It begins without tabs and messages, with the keys, the history and the environment that earlier tests left. It ends
 * with the run; nobody closes it.
 */
export async function sharedWorkbench({ theme }: { theme?: Theme } = {}): Promise<Workbench> {
  const window = await (opened ??= openWorkbench().catch(forgotten));
  await closeEditors(window.page);
  await dismissNotifications(window.page);
  if (theme && theme !== shownTheme) await setTheme(window.page, theme);
  shownTheme = theme ?? shownTheme;
  return window;
}

/** One that did not open is tried again by the next test. */
function forgotten(error: unknown): never {
  opened = undefined;
  throw error;
}
