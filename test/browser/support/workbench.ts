import type { BrowserContext, Page } from 'playwright-core';
import { windowAddress } from '../../../scripts/runningServer.mjs';
import { sampleWorkspace } from '../../../scripts/sampleWorkspace.mjs';
import { root } from '../../../scripts/setup.mjs';
import { browserRun, forgetEarlierWindows, quietSettings, writeSettings } from './browserRun';
import { recordMessages } from './messages';
import { palette } from './quickInput';
import { saveQuickly, untilSaved } from './savedState';
import { setTheme, type Theme } from './theme';

export interface WorkbenchOptions {
  /** The workspace folder; the sample workspace unless said. */
  folder?: string;
  theme?: Theme;
  /** Settings of the user besides those that keep tests quiet, until the window is closed. */
  settings?: Readonly<Record<string, unknown>>;
  /** Folder of the extension; this repository unless said. */
  extensionDir?: string;
  /** VS Code's display language as its extensions are told it; its own texts stay English. */
  language?: string;
  size?: { width: number; height: number };
  /** Pixels of a picture for each of the page's own; 1 unless said. */
  scale?: number;
}

/** One VS Code window with the extension loaded from its folder. Each has a profile of its own: no keys, no state. */
export interface Workbench {
  page: Page;
  context: BrowserContext;
  /** Server data of the run, shared by its windows. */
  dataDir: string;
  /** Text of every message between the host, the webview and its content so far, in both directions. */
  messages: readonly string[];
  /** What the page and the extension host printed to the browser's console so far. */
  printed: readonly string[];
  close: () => Promise<void>;
}

/**
 * For one thing to come into sight: many times what it takes on one busy core, and well below mocha's limit. Who waits
 * for long is late only where something is wrong.
 */
const waitLimitMs = 90_000;
/** The same for a window to open, which loads all of VS Code. */
const openLimitMs = 120_000;

export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { browser, port, dataDir } = await browserRun();
  forgetEarlierWindows(dataDir);
  if (options.settings) writeSettings(dataDir, { ...quietSettings, ...options.settings });
  const viewport = options.size ?? { width: 1400, height: 900 };
  const deviceScaleFactor = options.scale ?? 1;
  const context = await browser.newContext({ viewport, deviceScaleFactor, reducedMotion: 'reduce' });
  if (options.language) await context.addInitScript(setLanguage, options.language);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(waitLimitMs);
  context.setDefaultNavigationTimeout(openLimitMs);
  await saveQuickly(context);
  const messages = await recordMessages(context);
  const page = await context.newPage();
  const printed: string[] = [];
  page.on('console', message => printed.push(message.text()));
  page.on('pageerror', error => printed.push(String(error)));
  const { folder = sampleWorkspace(), extensionDir = root } = options;
  await page.goto(windowAddress({ port }, { folder, extensionDir }));
  await untilReady(page);
  if (options.theme) await setTheme(page, options.theme);
  const close = async () => {
    await context.close();
    if (options.settings) writeSettings(dataDir, quietSettings);
  };
  return { page, context, dataDir, messages, printed, close };
}

/**
 * Runs "Developer: Reload Window" once VS Code has saved the window: its state, its panels and its secrets stay.
 * @param theme to choose again: a window that loads an extension from a folder forgets it
 */
export async function reloadWindow(page: Page, theme?: Theme): Promise<void> {
  await untilSaved(page);
  const loaded = page.waitForEvent('load');
  await palette(page, 'Developer: Reload Window');
  await loaded;
  await untilReady(page);
  if (theme) await setTheme(page, theme);
}

/** As the server's page does for a language that a pack was installed for. */
function setLanguage(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/** The status bar is the last part of the workbench to come; our own item comes with the extension. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: openLimitMs });
  await page.locator('.statusbar-item', { hasText: 'SG API' }).first().waitFor({ timeout: openLimitMs });
}
