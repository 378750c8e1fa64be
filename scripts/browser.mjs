// The browser that shows VS Code's server build: an installed Chromium or Chrome, driven by playwright-core.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { PlainError } from './setup.mjs';
import { findProgram, installPackages } from './systemPackages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Path of a browser: CHROME_PATH, an installed one, or on Debian as root one that we install. */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new PlainError(`CHROME_PATH names ${chosen}, which does not exist`);
  return chosen ?? installedBrowser() ?? (await installBrowser());
}

function installedBrowser() {
  return names.map(findProgram).find(Boolean) ?? applications.find(path => existsSync(path));
}

/** With a font, since a bare system would show boxes where a person reads letters. */
async function installBrowser() {
  await installPackages(
    ['chromium', 'fonts-noto-core'],
    'Testing in a browser needs Chromium or Chrome (or its path in CHROME_PATH)',
  );
  return installedBrowser();
}

/** A headless browser that keeps quiet on a closed network. */
export async function launchBrowser(options = {}) {
  return await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  });
}
