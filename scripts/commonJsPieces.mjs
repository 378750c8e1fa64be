// VS Code loads extensions as CommonJS; esbuild splits only ES modules. So: split first, then turn each piece into CommonJS.
import { rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';

/**
 * esbuild plugin that writes each `import()` of a module as a file of its own, loaded by `require` on first use. Modules
 * that several pieces use stand in shared pieces, so each module still exists once.
 * @param {{ dist: string, sourceMaps: boolean, minify: boolean }} options
 */
export function commonJsPieces({ dist, sourceMaps, minify }) {
  let written = new Set();
  return {
    name: 'commonJsPieces',
    setup(build) {
      Object.assign(build.initialOptions, {
        format: 'esm',
        splitting: true,
        write: false,
        sourcemap: sourceMaps ? 'inline' : false,
        chunkNames: '[name]-[hash]',
      });
      build.onEnd(async ({ outputFiles = [], errors }) => {
        if (errors.length > 0) return;
        const pieces = await Promise.all(outputFiles.map(file => toCommonJs(file, { sourceMaps, minify })));
        await mkdir(dist, { recursive: true });
        await Promise.all(pieces.flatMap(files => files.map(([name, text]) => writeFile(join(dist, name), text))));
        written = await removeStale(dist, written, new Set(pieces.flat().map(([name]) => name)));
      });
    },
  };
}

/**
 * VS Code's API is one object already. As the namespace of an ES module, esbuild would copy its hundreds of names for each
 * module that imports it: most of the time that activation took.
 */
const withPlainApi = text =>
  text.replaceAll(/import\s*\*\s*as ([\w$]+) from\s*"vscode";/g, 'var $1 = require("vscode");');

/** @returns the piece and its source map, as [name, text] */
async function toCommonJs(file, { sourceMaps, minify }) {
  const name = basename(file.path);
  const { code, map } = await transform(withPlainApi(file.text), {
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    supported: { 'dynamic-import': false }, // becomes require, so that require.cache tells what is loaded
    sourcefile: name,
    sourcemap: sourceMaps ? 'external' : false,
    minify,
  });
  if (!sourceMaps) return [[name, code]];
  return [
    [name, `${code}//# sourceMappingURL=${name}.map\n`],
    [`${name}.map`, map],
  ];
}

/** Names hold a hash, so each change in watch mode leaves the file of before behind. */
async function removeStale(dist, before, now) {
  const present = new Set(await readdir(dist));
  for (const name of before) if (!now.has(name) && present.has(name)) rmSync(join(dist, name));
  return now;
}
