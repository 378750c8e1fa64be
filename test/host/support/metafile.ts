import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Metafile {
  outputs: Record<string, { inputs: Record<string, unknown> } | undefined>;
}

/** The modules that went into files of dist/, by esbuild's own account: as `src/core/failure.ts`. */
export function modulesIn(extensionPath: string, files: readonly string[]): readonly string[] {
  const { outputs } = JSON.parse(readFileSync(join(extensionPath, 'out', 'meta.json'), 'utf8')) as Metafile;
  return files.flatMap(file => {
    const output = outputs[`dist/${file}`];
    if (!output) throw new Error(`The build's account has no ${file}`);
    return Object.keys(output.inputs);
  });
}
