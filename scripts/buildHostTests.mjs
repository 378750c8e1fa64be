// Builds the extension and the host suite as VS Code loads it: each test file a CommonJS bundle in out/test/host, beside the
// runner.
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundledForm } from './bundledForm.mjs';
import { buildExtension } from './buildExtension.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { onProjectNode, root } from './setup.mjs';

await onProjectNode(import.meta.url, async () => {
  await buildExtension();
  sampleWorkspace(); // .vscode/launch.json opens it
  const { build } = await import('esbuild');
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
});
