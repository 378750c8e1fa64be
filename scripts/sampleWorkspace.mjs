import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const readme = `# Sample workspace

A folder for trying SG API Keys. Open "SG API" in the activity bar, or press F1 and type "SG API".
`;

/** Makes the small folder that VS Code opens with; what a user puts there is left alone. */
export function sampleWorkspace() {
  const folder = join(root, '.vscode-test', 'workspace');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), readme);
  return folder;
}
