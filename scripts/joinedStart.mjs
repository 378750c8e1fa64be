// What an extension loads at once, as one file: to read a file costs VS Code's extension host about as much as 5 kB of code.
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** @returns names of the entry point's piece and, after it, of all pieces that it needs before it can run */
export function piecesOfStart({ outputs }) {
  const entry = Object.keys(outputs).find(path => outputs[path].entryPoint && !isImported(outputs, path));
  const found = new Set([entry]);
  for (const path of found)
    for (const { path: needed, kind, external } of outputs[path].imports)
      if (kind === 'import-statement' && !external) found.add(needed);
  return [...found].map(path => basename(path));
}

/** Each module that is loaded late is an entry point too, by esbuild's account. */
const isImported = (outputs, path) =>
  Object.values(outputs).some(({ imports }) => imports.some(each => each.path === path));

/**
 * @param {Map<string, string>} pieces ES modules by name
 * @param {string[]} start what is joined, the entry first; each of the others becomes an export under its name
 * @returns {Promise<{ name: string, code: string, map?: string }>}
 */
export async function joinPieces(pieces, [entry, ...others], { dist, output }) {
  const exports = [`export * from "./${entry}";`, ...others.map(name => `export * as "${name}" from "./${name}";`)];
  const { outputFiles } = await build({
    ...output,
    stdin: { contents: exports.join('\n'), resolveDir: dist, sourcefile: 'start' },
    outfile: join(dist, entry),
    bundle: true,
    external: ['vscode'],
    write: false,
    plugins: [inMemory(pieces, [entry, ...others], dist)],
  });
  const textOf = ending => outputFiles.find(({ path }) => path.endsWith(ending))?.text;
  return { name: entry, code: textOf('.js'), map: textOf('.map') };
}

/** The pieces as esbuild takes them in. VS Code's API is asked for once: each time, the extension host looks up who asks. */
const inMemory = (pieces, joined, dist) => ({
  name: 'inMemory',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ path }) => {
      const name = basename(path);
      return joined.includes(name) ? { path: join(dist, name) } : { path, external: true };
    });
    build.onLoad({ filter: /./, namespace: 'file' }, ({ path }) => ({
      contents: withOneApi(pieces.get(basename(path))),
    }));
    build.onResolve({ filter: /^one:vscode$/ }, () => ({ path: 'vscode', namespace: 'one' }));
    build.onLoad({ filter: /./, namespace: 'one' }, () => ({ contents: 'export const api = require("vscode");' }));
  },
});

/** How esbuild writes that a module takes VS Code's API, under the name that it gives it. */
export const importOfApi = /import\s*\*\s*as ([\w$]+) from\s*"vscode";/g;

const withOneApi = text => text.replaceAll(importOfApi, 'import { api as $1 } from "one:vscode";');

/** Makes the metafile describe the files that there are. */
export function describeJoined({ outputs }, start, code) {
  const [entry, ...others] = start.map(name => Object.keys(outputs).find(path => basename(path) === name));
  const isJoined = path => others.includes(path) || path === entry;
  for (const output of Object.values(outputs))
    output.imports = output.imports.map(each => (isJoined(each.path) ? { ...each, path: entry } : each));
  const all = [entry, ...others].map(path => outputs[path]);
  outputs[entry].imports = all.flatMap(({ imports }) => imports.filter(({ path }) => path !== entry));
  Object.assign(outputs[entry].inputs, ...all.map(({ inputs }) => inputs));
  outputs[entry].bytes = Buffer.byteLength(code);
  for (const path of others) delete outputs[path];
}
