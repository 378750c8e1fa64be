import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export interface NodeChild {
  process: ChildProcessByStdio<Writable, Readable, null>;
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

const running = new Set<NodeChild['process']>();

export const killChildren = (): void => running.forEach(each => each.kill('SIGKILL'));

/** Another process of Node, killed after the test. @param args before which nothing is added */
export function nodeChild(...args: readonly string[]): NodeChild {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(child);
  const ended = once(child, 'exit').then(([code, signal]) => {
    running.delete(child);
    return (code ?? signal) as number | string;
  });
  return { process: child, ended };
}

/** One that runs a program, up to the first that it prints. */
export async function nodeChildThatSays(program: string): Promise<NodeChild> {
  const child = nodeChild('--input-type=module', '--eval', program);
  await once(child.process.stdout, 'data');
  return child;
}
