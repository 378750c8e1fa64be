import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { stopAllOnSignal } from '../../../scripts/processes.mjs';
import { startServer } from '../../../scripts/runningServer.mjs';
import { root } from '../../../scripts/setup.mjs';

/** What all test files of a run share: one VS Code server and one browser. */
export interface BrowserRun {
  browser: Browser;
  port: number;
  /** Everything that VS Code and the extension write on the server's side is in here. */
  dataDir: string;
  /** The last part of what the server printed. */
  serverOutput: () => string;
  stop: () => Promise<void>;
}

const noNetwork = join(root, 'test', 'browser', 'support', 'noNetwork');

let current: Promise<BrowserRun> | undefined;

/** Started by the first window that a test opens. */
export function browserRun(): Promise<BrowserRun> {
  return (current ??= start());
}

export const hasBrowserRun = (): boolean => current !== undefined;

export async function endBrowserRun(): Promise<void> {
  const run = await current;
  current = undefined;
  await run?.stop();
}

async function start(): Promise<BrowserRun> {
  stopAllOnSignal();
  const dataDir = mkdtempSync(join(tmpdir(), 'sg-api-browser-'));
  writeSettings(dataDir, quietSettings);
  cpSync(noNetwork, join(dataDir, 'extensions', 'sg-api-keys-tests.no-network-1.0.0'), { recursive: true });
  const server = await startServer({ serverDataDir: dataDir });
  const browser = await launchBrowser();
  const stop = async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { browser, port: server.port, dataDir, serverOutput: server.output, stop };
}

/** What would cover our own interface or move under a test. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'extensions.ignoreRecommendations': true,
  'remote.autoForwardPorts': false,
  'git.openRepositoryInParentFolders': 'never',
  // Tests that are not about limits would only wait for them.
  'sgApi.sandbox.rateLimits': false,
};

/** Where the server build keeps the user's settings. Read when a window opens. */
export function writeSettings(dataDir: string, settings: Readonly<Record<string, unknown>>): void {
  const folder = join(dataDir, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * Leaves nothing of earlier windows: the theme that one chose is in the user's settings, and what must outlive a crash is in
 * files, with which the next window would go on.
 */
export function forgetEarlierWindows(dataDir: string): void {
  writeSettings(dataDir, quietSettings);
  const notes = globSync('data/User/workspaceStorage/*/*/unanswered-*.json', { cwd: dataDir });
  for (const note of notes) rmSync(join(dataDir, note), { force: true });
}
