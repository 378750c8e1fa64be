// Runs test/host, or the files of it that are named, inside real VS Codes: the oldest supported and the current version.
// Options: --oldest or --current for one of them, --grep <pattern>. scripts/buildHostTests.mjs has built what it runs.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { format } from 'node:util';
import { stopAllOnSignal } from './processes.mjs';
import { onProjectNode, PlainError, root } from './setup.mjs';
import { readTestArguments } from './testFiles.mjs';

/** Several times the limit of one test, with its second try and a start of VS Code on a busy machine. */
const stalledMs = 5 * 60_000;

await onProjectNode(import.meta.url, async args => {
  stopAllOnSignal();
  const { values, files } = readTestArguments('host', args, {
    oldest: { type: 'boolean' },
    current: { type: 'boolean' },
    grep: { type: 'string', short: 'g' },
  });
  const counts = [];
  for (const version of chosenVersions(values)) counts.push(await testOn(version, files, values.grep));
  process.exitCode = counts.every(count => count.failures === 0 && count.passes > 0) ? 0 : 1;
});

function chosenVersions({ oldest, current }) {
  if (oldest === current) return ['oldest', 'current'];
  return oldest ? ['oldest'] : ['current'];
}

/** In desktop VS Code where it can be had, else in the server build. */
async function testOn(version, files, grep = '') {
  const [{ desktopVSCode, runInDesktop }, { runInServer }, { vscodeVersions }] = await Promise.all([
    import('./desktopVSCode.mjs'),
    import('./hostSuiteInServer.mjs'),
    import('./vscodeVersions.mjs'),
  ]);
  checkEngine(vscodeVersions.oldest.code);
  const results = join(root, 'out/results', `host-${version}.json`);
  const logFile = join(root, 'out/results', `host-${version}.log`);
  rmSync(results, { force: true });
  mkdirSync(dirname(results), { recursive: true });
  const names = files.map(file => basename(file, '.ts')).join();
  const env = { SG_API_TEST_FILES: names, SG_API_TEST_GREP: grep, SG_API_TEST_RESULTS: results };
  const desktop = await desktopVSCode(vscodeVersions[version].code);
  console.log(`\nVS Code ${vscodeVersions[version].code} (${version}, ${desktop ? 'desktop' : 'server build'})`);
  const suite = { testsPath: join(root, 'out/test/host/index.js'), env, stalledMs, logFile };
  const error = await (desktop ? runInDesktop(desktop, suite) : runInServer(version, suite)).catch(reason => reason);
  return summary(version, results, error && { error, logFile });
}

function summary(version, results, failure) {
  const count = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { passes: 0, failures: 0, isWhole: false };
  if (failure) {
    const message = failure.error instanceof PlainError ? failure.error.message : format(failure.error);
    console.error(`${message}\nWhat VS Code printed is in ${relative(root, failure.logFile)}`);
    // A run that never came to its end counts as failed, whatever failed in it before.
    if (!count.isWhole || !count.failures) addFailure(count, { title: `VS Code ${version}`, error: message });
    writeFileSync(results, JSON.stringify({ ...count, isWhole: true }));
  }
  console.log(`${version}: ${count.passes} passing, ${count.failures} failing`);
  return count;
}

function addFailure(count, mishap) {
  count.failures += 1;
  count.failed = [...(count.failed ?? []), mishap];
}

/** The oldest version that is tested is the oldest that users are promised. */
function checkEngine(oldest) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (engines.vscode !== `^${oldest}`) {
    throw new PlainError(`engines.vscode is ${engines.vscode}, but the oldest tested version is ${oldest}`);
  }
}
