// Programs that we start, and how they end: always with everything that they started themselves.
import { spawn } from 'node:child_process';
import { PlainError, projectEnv, root, whenOrphaned } from './setup.mjs';

const running = new Set();

// The last net, for an end that nobody planned: an uncaught error, or a plain exit.
process.on('exit', () => running.forEach(child => signalGroup(child, 'SIGKILL')));

/** Starts a program in a process group of its own, so that `stopGroup` ends its children too. */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, env: projectEnv(), ...options, detached: true });
  running.add(child);
  child.once('exit', () => signalGroup(child, 'SIGTERM') || running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Asks a group to end, and after `graceMs` makes it; resolves when nothing of it is left. */
export async function stopGroup(child, graceMs = 3000) {
  const deadline = Date.now() + graceMs;
  let alive = signalGroup(child, 'SIGTERM');
  while (alive && Date.now() < deadline) {
    await new Promise(resolve => setTimeout(resolve, 50));
    alive = signalGroup(child, 0);
  }
  if (alive) signalGroup(child, 'SIGKILL');
  running.delete(child);
}

export async function stopAllGroups() {
  await Promise.all([...running].map(child => stopGroup(child)));
}

/** @returns whether the group had a process to receive the signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false;
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false; // no such group any more: what we wanted
  }
}

let stopping;

/** Whether a signal is ending everything: a program that ends now was ended by us. */
export const isStopping = () => stopping !== undefined;

/** Ends everything on Ctrl-C, SIGTERM, a closed terminal, or when the process that started us is gone. */
export function stopAllOnSignal(stop = stopAllGroups) {
  const end = code => (stopping ??= stop().finally(() => process.exit(code)));
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  process.on('SIGHUP', () => end(129));
  process.on('disconnect', () => end(143));
  whenOrphaned(() => end(143));
  process.channel?.unref(); // listening for that alone must not keep us alive
}

/** Runs a program to its end with our own output; resolves with its exit code. */
export function run(command, args, options = {}) {
  const child = startGroup(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

/** Milliseconds for the last words of a program that has ended: somebody else may hold its output open for ever. */
const lastWordsMs = 5_000;

/**
 * Runs a program that says how far it is, and stops it with all that it started when it has printed nothing for
 * `stalledMs`: a slow machine takes long, only one that hangs is silent. Resolves when its output has ended too, so that
 * nothing of it comes after what we print next.
 * @param {{ stalledMs: number, output?: { write(chunk: Uint8Array): unknown } }} options where it prints to: our own output,
 *   unless said
 * @returns {Promise<{ code: number, isStalled: boolean }>}
 */
export async function runWatched(command, args, { stalledMs, output, ...options }) {
  const child = startGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let isStalled = false;
  const watch = watchForStall(stalledMs, () => {
    isStalled = true;
    console.error(`Stopped, as nothing was printed for ${stalledMs / 1000} s: ${command} ${args.join(' ')}`);
    void stopGroup(child, lastWordsMs); // its end is seen below
  });
  const closed = Promise.all([
    passOn(child.stdout, output ?? process.stdout, watch),
    passOn(child.stderr, output ?? process.stderr, watch),
  ]);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    await closedOrCut(child, closed);
    return { code: isStalled ? 1 : (code ?? 1), isStalled };
  } finally {
    watch.end();
  }
}

function passOn(from, to, watch) {
  from.on('data', chunk => {
    watch.moved();
    to.write(chunk);
  });
  return new Promise(resolve => from.once('close', resolve));
}

async function closedOrCut(child, closed) {
  const cut = setTimeout(() => [child.stdout, child.stderr].forEach(stream => stream.destroy()), lastWordsMs);
  await closed;
  clearTimeout(cut);
}

/** Calls `onStalled` once, when `moved` was not called for `stalledMs`. */
export function watchForStall(stalledMs, onStalled) {
  let timer = setTimeout(onStalled, stalledMs);
  const end = () => clearTimeout(timer);
  const moved = () => {
    end();
    timer = setTimeout(onStalled, stalledMs);
  };
  return { moved, end };
}

/** `run` where anything but success is an error. */
export async function runOrThrow(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new PlainError(`failed (${code}): ${command} ${args.join(' ')}`);
}
