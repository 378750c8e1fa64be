// One running VS Code server, and the addresses that open a window on it.
import { once } from 'node:events';
import { freePort, portProblem } from './ports.mjs';
import { startGroup, stopGroup } from './processes.mjs';
import { PlainError, projectEnv } from './setup.mjs';
import { ensureServer } from './vscodeServer.mjs';

const startLimitMs = 60_000;

/**
 * Starts a server build and waits until its page can be opened.
 * @param {{ version?: 'oldest' | 'current', port?: number, serverDataDir: string, env?: Record<string, string> }} options
 *   without a port, a free one; `env` reaches the extension host
 * @returns {Promise<{ url: string, port: number, output: () => string, ended: Promise<unknown>,
 *   stop: () => Promise<void> }>}
 */
export async function startServer({ version = 'current', port, serverDataDir, env = {} }) {
  const { server, node } = await ensureServer(version);
  const chosen = port ?? (await freePort());
  const child = startGroup(node, serverArguments(server, chosen, serverDataDir), {
    env: projectEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  try {
    await untilReady(child, output, chosen);
  } catch (error) {
    await stopGroup(child);
    throw error;
  }
  const ended = once(child, 'exit');
  return { url: `http://127.0.0.1:${chosen}`, port: chosen, output: output.text, ended, stop: () => stopGroup(child) };
}

function serverArguments(server, port, serverDataDir) {
  return [
    ...['--import', new URL('./secretKeyHalf.mjs', import.meta.url).href],
    `${server}/out/server-main.js`,
    '--accept-server-license-terms',
    '--without-connection-token',
    '--disable-workspace-trust',
    '--enable-smoke-test-driver', // a built VS Code ignores the development payload of the address without it
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--server-data-dir', serverDataDir],
    ...['--telemetry-level', 'off'],
  ];
}

/** Keeps the last part of what a server says: enough to explain why it did not start. */
function collectOutput(child) {
  let text = '';
  const listeners = new Set();
  const add = chunk => {
    text = (text + chunk).slice(-100_000);
    for (const listener of listeners) listener(text);
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return { text: () => text, listeners };
}

function untilReady(child, output, port) {
  return new Promise((resolve, reject) => {
    const refuse = why => reject(new PlainError(`VS Code server ${why}:\n${output.text().trim()}`));
    const timer = setTimeout(() => refuse('did not start in time'), startLimitMs);
    child.once('error', error => refuse(`could not be run (${error.message})`));
    child.once('exit', code => (clearTimeout(timer), refuse(`ended at once (${code})`)));
    output.listeners.add(text => {
      const [code] = /EADDRINUSE|listen EACCES/.exec(text) ?? [];
      if (code) (clearTimeout(timer), reject(portProblem(code.replace('listen ', ''), port)));
      if (/Web UI available/.test(text)) (clearTimeout(timer), resolve());
    });
  });
}

/**
 * Address of a window that has an extension loaded from its folder.
 * @param {{ port: number }} server
 * @param {{ folder: string, extensionDir?: string, testsPath?: string }} what
 */
export function windowAddress({ port }, { folder, extensionDir, testsPath }) {
  const remote = path => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [['skipWelcome', 'true']];
  if (extensionDir) payload.push(['extensionDevelopmentPath', remote(extensionDir)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
