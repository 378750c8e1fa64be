import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FlowRun } from '../../../src/core/flows/flowPorts';

export interface KilledFlow extends FlowRun {
  address: string;
  writeKey: string;
  /** Of the notes. */
  folder: string;
}

/** What the only note holds; empty when there is none yet. */
export async function onlyNote(folder: string): Promise<string> {
  const [name] = await readdir(folder).catch(() => []);
  return name === undefined ? '' : readFile(join(folder, name), 'utf8').catch(() => '');
}

/** Runs a flow in a process of its own, and kills that when its note is there. @param isThere looks at the note */
export async function killFlow(killed: KilledFlow, isThere: (note: string) => unknown): Promise<void> {
  const { address, writeKey, folder, flow, inputs } = killed;
  const script = fileURLToPath(new URL('flowChild.ts', import.meta.url));
  const args = ['--import', 'tsx', script, address, writeKey, folder, flow, JSON.stringify(inputs)];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const exit = once(child, 'exit');
  while (!(await isThere(await onlyNote(folder)))) {
    assert.equal(child.exitCode, null, 'the process ended by itself');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  await exit;
}
