// The host suite in VS Code's server build: a headless browser opens a window whose extension host runs the tests.
import { cpSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { watchForStall } from './processes.mjs';
import { startServer, windowAddress } from './runningServer.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { PlainError, root } from './setup.mjs';

/**
 * @param {'oldest' | 'current'} version
 * @param {{ testsPath: string, env: Record<string, string>, stalledMs: number, logFile: string, extensionDir?: string,
 *   installed?: string }} suite everything that VS Code prints goes to `logFile`, the suite's own lines to our output too;
 *   `installed` is a folder of extensions that are there besides the one under development
 */
export async function runInServer(version, { testsPath, env, stalledMs, logFile, extensionDir = root, installed }) {
  const serverDataDir = mkdtempSync(join(tmpdir(), 'sg-api-host-'));
  if (installed) cpSync(installed, join(serverDataDir, 'extensions'), { recursive: true });
  const server = await startServer({ version, serverDataDir, env });
  const browser = await launchBrowser().catch(async error => {
    await server.stop();
    throw error;
  });
  const log = createWriteStream(logFile);
  try {
    const page = await browser.newPage();
    const suite = await observeSuite(page, stalledMs, log);
    const address = windowAddress(server, { folder: sampleWorkspace(), extensionDir, testsPath });
    // Together: where the window cannot be opened, nobody else would hear that its suite has stalled.
    const [code] = await Promise.all([suite.exitCode, page.goto(address, { timeout: stalledMs })]);
    if (code !== 0) throw new PlainError(`the suite ended with ${code}`);
  } finally {
    await browser.close();
    log.end(); // not sooner: a suite that took too long goes on printing until its page is gone
    await server.stop();
    rmSync(serverDataDir, { recursive: true, force: true });
  }
}

/** The two functions that VS Code's smoke test driver calls in the page; the log is the extension host's console. */
async function observeSuite(page, stalledMs, log) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const stalled = new PlainError(`the suite printed nothing for ${stalledMs / 1000} s`);
  const watch = watchForStall(stalledMs, () => reject(stalled));
  page.once('close', watch.end);
  page.once('crash', () => reject(new PlainError('the page crashed')));
  await page.exposeFunction('codeAutomationLog', (type, args) => show(log, type, args) && watch.moved());
  await page.exposeFunction('codeAutomationExit', code => resolve(code));
  return { exitCode: promise.finally(watch.end) };
}

const suiteLine = /^mocha\| ?/;

/** @returns whether it is a line of the suite: VS Code itself prints on when the suite hangs */
function show(log, type, args) {
  const line = format(...[args].flat());
  log.write(`${type} ${line}\n`);
  const isOfSuite = suiteLine.test(line);
  if (isOfSuite) console.log(line.replace(suiteLine, ''));
  return isOfSuite;
}
