// The host suite as VS Code loads it: each test file a CommonJS bundle in out/test/host, beside the runner.
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundledForm } from './bundledForm.mjs';
import { runOrThrow } from './processes.mjs';
import { projectNode, root } from './setup.mjs';

export async function buildHostTests() {
  await buildExtension();
  rmSync(join(root, 'out/test/host'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/host/index.ts', ...globSync('test/host/**/*.test.ts', { cwd: root })],
    outdir: 'out/test/host',
    outbase: 'test/host',
    entryNames: '[name]',
    bundle: true,
    alias: bundledForm,
    external: ['vscode', 'mocha'],
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

/** What `npm run build` does. */
export async function buildExtension() {
  await runOrThrow(projectNode, ['scripts/generate.mjs']);
  await runOrThrow(projectNode, ['scripts/build.mjs']);
}
