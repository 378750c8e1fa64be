import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One test by its full title, and the first lines of what went wrong. */
interface Mishap {
  title: string;
  error: string;
}

/** What scripts/test.mjs adds up and names at the end of a run. */
export interface Results {
  passes: number;
  failures: number;
  pending: number;
  failed: Mishap[];
  /** Failed and were tried again, whatever came of it. */
  retried: Mishap[];
  /** False when the run was cut short: by a crash, or because it took too long. */
  isWhole: boolean;
}

/** Enough to know the cause by; the whole of it stands where the test ran. */
const linesOfError = 12;

/**
 * Leaves what a run of mocha came to in the file that SG_API_TEST_RESULTS names, if it names one. Written anew with each
 * test, so that of a run that is cut short it is known how far it came and what had failed.
 */
export function recordResults(runner: Mocha.Runner): void {
  const file = process.env.SG_API_TEST_RESULTS;
  if (!file) return;
  const failed: Mishap[] = [];
  const retried: Mishap[] = [];
  const write = (isWhole: boolean) => {
    const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
    const results: Results = { passes, failures, pending, failed, retried, isWhole };
    writeFileSync(file, JSON.stringify(results));
  };
  mkdirSync(dirname(file), { recursive: true });
  runner.on('fail', (test, error: Error) => void failed.push(mishap(test, error)));
  runner.on('retry', (test: Mocha.Test, error: Error) => void retried.push(mishap(test, error)));
  runner.on('test end', () => write(false));
  runner.once('end', () => write(true));
}

function mishap(test: Mocha.Runnable, error: Error): Mishap {
  const text = error.stack ?? String(error);
  return { title: test.fullTitle(), error: text.split('\n').slice(0, linesOfError).join('\n') };
}
