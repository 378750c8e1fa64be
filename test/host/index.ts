import { join } from 'node:path';
import { format } from 'node:util';
import type { MochaOptions } from 'mocha';
import { recordResults } from '../support/recordResults';

/** VS Code calls this in its extension host; the suite passed when it resolves. Options come from scripts/testHost.mjs. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  // mocha is an ES module, so it stays outside of the bundle and is loaded by the host's Node.
  const { default: Mocha } = await import('mocha');
  markOutput(Mocha.reporters.Base);
  const mocha = new Mocha(options());
  await withoutRateLimits();
  for (const file of testFiles()) mocha.addFile(file);
  const stats = await finished(mocha);
  if (stats.failures > 0 || stats.passes === 0) throw new Error(`${stats.failures} failed, ${stats.passes} passed`);
}

/** Tests that are not about limits would only wait for them. The user's settings of a run are its own. */
async function withoutRateLimits(): Promise<void> {
  const { ConfigurationTarget, workspace } = await import('vscode');
  await workspace.getConfiguration('sgApi').update('sandbox.rateLimits', false, ConfigurationTarget.Global);
}

function options(): MochaOptions {
  const grep = process.env.SG_API_TEST_GREP;
  return { ui: 'bdd', color: false, timeout: 60_000, retries: 1, reporter: 'spec', ...(grep ? { grep } : {}) };
}

/** VS Code prints much on the same console: scripts/testHost.mjs shows the lines that begin so. */
function markOutput(base: { consoleLog?: typeof console.log }): void {
  base.consoleLog = (...parts) => {
    for (const line of format(...parts).split('\n')) console.log(`mocha| ${line}`);
  };
}

/** Those that SG_API_TEST_FILES names, by their names without an ending. Each was bundled beside this file. */
function testFiles(): string[] {
  const { SG_API_TEST_FILES: named = '' } = process.env;
  return named.split(',').map(name => join(__dirname, `${name}.js`));
}

function finished(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise(resolve => {
    const runner: Mocha.Runner = mocha.run(() => resolve(runner.stats ?? noTests));
    recordResults(runner);
  });
}

const noTests: Mocha.Stats = { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };
