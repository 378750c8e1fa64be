// Makes a fresh clone runnable. Plain Node 20 or later and no packages: this is what runs before there are any.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

/** The Node that package.json names: the extension is developed and tested on it, whatever the system has. */
export const projectNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** An error whose message is all that the user needs: the scripts print it without a stack. */
export class PlainError extends Error {
  /** @param exitCode what the script ends with */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A wrong option, by the custom of command-line programs. */
export const usageCode = 2;

/** Prints an error as one line if it was made for people or came from the system, and ends with its code, usually 1. */
export function fail(error) {
  const plain = error instanceof PlainError ? error.message : systemProblem(error);
  console.error(plain ?? error);
  process.exitCode = error instanceof PlainError ? error.exitCode : 1;
}

const causes = {
  EACCES: 'there is no right to do that',
  EPERM: 'there is no right to do that',
  EROFS: 'it lies on a disk that cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EMFILE: 'too many files are open',
};

/** One sentence about an error of the operating system; undefined for anything else, which is then a bug of ours. */
function systemProblem(error) {
  const { code, syscall, path, dest } = error ?? {};
  if (typeof code !== 'string' || typeof syscall !== 'string') return undefined;
  const what = [dest ?? path ?? syscall.replace(/^spawn /, ''), causes[code] ?? code].join(': ');
  return `${syscall.startsWith('spawn') ? 'A program could not be started' : `Could not ${syscall}`}: ${what}.`;
}

/** The environment in which programs of node_modules, and its Node, are found first. */
export function projectEnv(extra = {}) {
  const path = [dirname(projectNode), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** Installs node_modules unless it already holds what package-lock.json asks for. */
export function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  // Like all that npm says, to stderr: what a script prints on stdout may be read by a program.
  console.error('Installing the packages of package-lock.json');
  const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const { status, error } = spawnSync(npm.command, npm.args, {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    shell: npm.shell,
  });
  if (error) throw error; // as when there is no npm
  if (status !== 0) throw new PlainError(`npm ci failed (${status}): see the lines above`);
  if (!existsSync(projectNode)) throw new PlainError('npm ci ran, but the "node" package has no program in it');
}

/** npm leaves a copy of the lock with what it installed, written last: comparing the two needs no stamp of our own. */
function dependenciesAreCurrent() {
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock) || !existsSync(projectNode)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = packagesIn(installedLock);
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional),
  );
}

/** Undefined for a file that was not written to its end, as when an installation is stopped. */
function packagesIn(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** How to run npm: the very one that runs us, else the one on the PATH. */
export function npmCommand(args) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return { command: process.execPath, args: [running, ...args], shell: false };
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/** Whether this process is the second one of `again`: its first one is then there, or was when this one began. */
const wasStartedAgain = process.connected === true;

/** Whether the process that started this one as its second has ended meanwhile. */
export const isLeftAlone = () => wasStartedAgain && !process.connected;

/**
 * Runs `main` on the project's Node: at once when this process is that Node, else in a second process of the same
 * script, whose end is our end.
 */
export async function onProjectNode(script, main) {
  process.channel?.unref(); // what listens to it must not keep a script alive that has nothing more to do
  try {
    ensureDependencies();
    if (process.version === installedNodeVersion()) return await main(process.argv.slice(2));
    return await again(fileURLToPath(script));
  } catch (error) {
    return fail(error);
  }
}

function installedNodeVersion() {
  return `v${JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8')).version}`;
}

function again(script) {
  const child = spawn(projectNode, [script, ...process.argv.slice(2)], {
    env: projectEnv(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // the channel tells the child when we are gone
  });
  // Ctrl-C reaches the child by itself too, which has to bear two of them; a signal sent to us alone does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
      resolve();
    });
  });
}

/** A signal to npm ends npm and its shell, but does not reach us: that our parent is gone is all we see of it. */
export function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return; // started by hand: may outlive its terminal, as with nohup
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 300);
  timer.unref();
}
