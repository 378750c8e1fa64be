// What npm cannot bring: a compiler and a browser. On Debian as root we install them, elsewhere we say what is missing.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runOrThrow } from './processes.mjs';
import { PlainError } from './setup.mjs';

/** Path of a program on the PATH, or undefined. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map(folder => join(folder, name)).find(path => existsSync(path));
}

/**
 * Makes sure of programs that stand in Debian packages.
 * @param packages Debian package by program name
 * @param purpose ends the sentence "… needs" for people on other systems
 */
export async function ensurePrograms(packages, purpose) {
  const missing = Object.keys(packages).filter(name => !findProgram(name));
  if (missing.length === 0) return;
  await installPackages(
    missing.map(name => packages[name]),
    `${purpose} needs ${missing.join(', ')}`,
  );
}

/** @param reason whole clause of the error where we may not install: "X needs Y" */
export async function installPackages(names, reason) {
  const mayInstall = process.getuid?.() === 0 && findProgram('apt-get');
  if (!mayInstall)
    throw new PlainError(`${reason}. Install it (on Debian: apt-get install ${names.join(' ')}) and try again.`);
  console.log(`Installing ${names.join(', ')}`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  await runOrThrow('apt-get', ['-qq', 'update'], options);
  await runOrThrow('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], options);
}
