// VS Code's own server build, from the npm package code-server: a real VS Code where its download is impossible.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runOrThrow } from './processes.mjs';
import { npmCommand, PlainError, projectEnv, projectNode, root } from './setup.mjs';
import { ensurePrograms } from './systemPackages.mjs';
import { vscodeVersions } from './vscodeVersions.mjs';

const store = join(root, '.vscode-test');
const nodePackage = `node-${process.platform}-${process.arch}`;

/**
 * Installs a server build unless it is there.
 * @param {'oldest' | 'current'} name
 * @returns the folder of the server, and the Node to run it with
 */
export async function ensureServer(name) {
  const pin = vscodeVersions[name];
  const folder = join(store, `code-server-${pin.codeServer}`);
  if (!existsSync(folder)) await install(pin, folder);
  const node = pin.node ? join(folder, 'node_modules', nodePackage, 'bin', 'node') : projectNode;
  return { server: join(folder, 'node_modules', 'code-server', 'lib', 'vscode'), node };
}

/** Installs beside and renames at the end: a folder of that name is always whole, also with two installs at once. */
async function install(pin, folder) {
  if (process.platform === 'win32') throw new PlainError('The VS Code server build does not run on Windows.');
  await ensurePrograms({ 'g++': 'g++', make: 'make', python3: 'python3' }, 'Building the VS Code server');
  console.log(`Installing VS Code ${pin.code} (server build, about a minute and 600 MB, kept in .vscode-test)`);
  mkdirSync(store, { recursive: true });
  const staging = mkdtempSync(join(store, 'installing-'));
  try {
    await installInto(pin, staging);
    if (!existsSync(folder)) renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The "quick install": its own install script would also build Kerberos support, which needs more system packages. */
async function installInto(pin, folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${pin.codeServer}`, ...(pin.node ? [`${nodePackage}@${pin.node}`] : [])];
  await npm(folder, ['install', '--ignore-scripts', ...packages]);
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await npm(server, ['install', '--omit=dev', '--ignore-scripts']);
  await npm(server, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog']);
}

async function npm(cwd, args) {
  const { command, args: all } = npmCommand([...args, '--no-audit', '--no-fund', '--loglevel=error']);
  await runOrThrow(command, all, { cwd, env: projectEnv(localHeaders()), stdio: ['ignore', 'ignore', 'inherit'] });
}

/** node-gyp downloads Node's headers unless told where they are; both addons use Node-API, so any version's will do. */
function localHeaders() {
  const prefixes = [dirname(dirname(process.execPath)), '/usr', '/usr/local'];
  const prefix = prefixes.find(path => existsSync(join(path, 'include', 'node', 'node_api.h')));
  return prefix && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
}
