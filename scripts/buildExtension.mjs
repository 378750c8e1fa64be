import { runOrThrow } from './processes.mjs';
import { projectNode } from './setup.mjs';

/** What `npm run build` does. */
export async function buildExtension() {
  await runOrThrow(projectNode, ['scripts/generate.mjs']);
  await runOrThrow(projectNode, ['scripts/build.mjs']);
}
