// Makes the VSIX and holds it to its budget.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onProjectNode, PlainError, root } from './setup.mjs';

/** Ours: a third above the size on 2026-11-22, so that a stray folder or a second copy of a library fails and a feature does not. */
const budgetBytes = 1_000_000;

await onProjectNode(import.meta.url, async () => {
  const { createVSIX, listFiles } = await import('@vscode/vsce');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packagePath = join(root, `${name}-${version}.vsix`);
  // Runs `vscode:prepublish`, the production build.
  await createVSIX({ cwd: root, packagePath, dependencies: false });
  const files = await listFiles({ cwd: root, packageManager: 0 /* none: everything is bundled */ });
  const bytes = statSync(packagePath).size;
  console.log(`${packagePath}: ${kilobytes(bytes)} of at most ${kilobytes(budgetBytes)}, ${files.length} files`);
  if (bytes > budgetBytes) throw new PlainError('The package is over its budget.');
});

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
