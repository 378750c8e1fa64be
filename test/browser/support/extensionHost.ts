import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';

const run = promisify(execFile);

/**
 * Ends the process in which the extensions of the last opened window run, as a crash or a lack of memory does: without a
 * word to anyone. A window that loads an extension from a folder starts no other one until it is loaded again.
 */
export async function killExtensionHost(page: Page): Promise<void> {
  const newest = (await extensionHosts()).at(-1);
  if (newest === undefined) throw new Error('No extension host runs');
  process.kill(newest, 'SIGKILL');
  await page.locator('.statusbar-item', { hasText: 'SG API' }).first().waitFor({ state: 'detached' });
}

/** Ids of those that this process started, by way of its server; the last is the newest. */
async function extensionHosts(): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,etimes=,args=']);
  const rows = stdout.split('\n').map(line => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? []);
  const all = rows.map(([pid, parent, ageS, command = '']) => ({
    pid: Number(pid),
    parent: Number(parent),
    ageS: Number(ageS),
    command,
  }));
  const isOurs = (pid: number): boolean => {
    const parent = all.find(each => each.pid === pid)?.parent;
    return parent !== undefined && parent > 1 && (parent === process.pid || isOurs(parent));
  };
  const hosts = all.filter(({ pid, command }) => /--type=extensionHost/.test(command) && isOurs(pid));
  // By age: numbers begin anew when the system has used them up, and then the newest has a low one.
  return hosts.sort((one, other) => other.ageS - one.ageS).map(({ pid }) => pid);
}
