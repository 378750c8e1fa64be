// Opens VS Code with the extension loaded: desktop VS Code where there is one, else the server build in a browser.
// Options: --web (always the server build), --port <n> (its port).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPort } from './ports.mjs';
import { isStopping, run, startGroup, stopAllOnSignal } from './processes.mjs';
import { onProjectNode, PlainError, root, usageCode } from './setup.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { findProgram } from './systemPackages.mjs';

await onProjectNode(import.meta.url, async args => {
  stopAllOnSignal();
  const options = readOptions(args);
  if (options.port !== undefined) await checkPort(options.port);
  const { buildExtension } = await import('./buildExtension.mjs');
  await buildExtension();
  const program = options.web ? undefined : await desktopProgram();
  if (program) await openDesktop(program);
  else await openServer(options.port);
});

function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options: { web: { type: 'boolean' }, port: { type: 'string' } } });
    return { web: values.web ?? values.port !== undefined, port: readPort(values.port) };
  } catch (error) {
    const [line] = error.message.split('\n');
    throw new PlainError(`${line.replace(/\.?$/, '.')} Usage: npm start -- [--web] [--port 8100]`, usageCode);
  }
}

function readPort(text) {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) throw new Error(`--port takes 1 to 65535, not '${text}'`);
  return port;
}

/** The user's own VS Code, else test-electron's download where that works. */
async function desktopProgram() {
  const { desktopVSCode, hasDisplay } = await import('./desktopVSCode.mjs');
  if (!hasDisplay()) return undefined;
  const { vscodeVersions } = await import('./vscodeVersions.mjs');
  return (
    findProgram(process.platform === 'win32' ? 'code.cmd' : 'code') ??
    (await desktopVSCode(vscodeVersions.current.code))
  );
}

async function openDesktop(program) {
  console.log('Opening VS Code with the extension loaded');
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', sampleWorkspace()];
  const code = await run(program, args, { shell: process.platform === 'win32' });
  if (code !== 0) throw new PlainError(`${program} ended with ${code}`);
}

/** Keys and settings of the server build stay in .vscode-test, so that a second start finds those of the first. */
async function openServer(port) {
  const { startServer, windowAddress } = await import('./runningServer.mjs');
  const serverDataDir = join(root, '.vscode-test', 'server-data');
  mkdirSync(serverDataDir, { recursive: true });
  const server = await startServer({ port, serverDataDir });
  const address = windowAddress(server, { folder: sampleWorkspace(), extensionDir: root });
  console.log(`ready: ${address}`);
  console.log('Ctrl-C ends it.');
  await openInBrowser(address);
  await server.ended;
  if (isStopping()) return;
  throw new PlainError(
    `The VS Code server ended by itself. The last of what it said:\n${server.output().slice(-2000)}`,
  );
}

async function openInBrowser(address) {
  const { hasDisplay } = await import('./desktopVSCode.mjs');
  const opener = { darwin: 'open', linux: 'xdg-open' }[process.platform];
  if (!hasDisplay() || !opener || !findProgram(opener)) return;
  startGroup(opener, [address], { stdio: 'ignore' });
}
