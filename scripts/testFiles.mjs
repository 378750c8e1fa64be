// Which test files a command line means: all of a room of tests, or those that are named.
import { existsSync, globSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, root, usageCode } from './setup.mjs';

const isTest = path => path.endsWith('.test.ts');
const slashed = path => path.split(sep).join('/');

/** Every test file of a room (`unit`, `host`, `browser`), from the root of the repository, with slashes. */
export function testsOf(room) {
  return globSync(`test/${room}/**/*.test.ts`, { cwd: root }).map(slashed).sort();
}

/**
 * Reads the command line of `npm run test:<room>`.
 * @param {string} room
 * @param {string[]} args
 * @param {Record<string, object>} options what it takes besides files, as `parseArgs` has it
 * @returns {{ values: Record<string, string | boolean>, files: string[], isAll: boolean }}
 */
export function readTestArguments(room, args, options) {
  const { values, positionals } = parsed(room, args, options);
  const files = positionals.flatMap(given => testsNamed(room, given));
  return { values, files: files.length ? [...new Set(files)] : testsOf(room), isAll: files.length === 0 };
}

function parsed(room, args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [sentence] = error.message.split('. ');
    const names = Object.keys(options).map(name => `[--${name}]`);
    throw new PlainError(`${sentence}. Usage: npm run test:${room} -- [FILE…] ${names.join(' ')}`, usageCode);
  }
}

/** A file, a folder or a pattern, which some shells leave as it is. */
function testsNamed(room, given) {
  const path = resolve(given);
  const found = existsSync(path)
    ? below(path)
    : globSync(given)
        .map(each => resolve(each))
        .filter(isTest);
  if (!found.length) throw new PlainError(`${given}: there is no such test file.`, usageCode);
  const files = found.map(each => slashed(relative(root, each)));
  const other = files.find(each => !each.startsWith(`test/${room}/`));
  if (other) throw new PlainError(`${other} is not in test/${room}. ${rightCommand(other)}`, usageCode);
  return files;
}

function below(path) {
  if (statSync(path).isDirectory()) return globSync(`${slashed(path)}/**/*.test.ts`);
  if (!isTest(path)) throw new PlainError(`${relative(root, path)} is no test file: those end in .test.ts.`, usageCode);
  return [path];
}

function rightCommand(file) {
  const [, room] = /^test\/(unit|host|browser)\//.exec(file) ?? [];
  return room ? `Run it by: npm run test:${room} -- ${file}` : 'Tests are in test/unit, test/host and test/browser.';
}
