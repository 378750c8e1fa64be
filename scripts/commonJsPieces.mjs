// VS Code loads extensions as CommonJS; esbuild splits only ES modules. So: split first, then turn each piece into CommonJS.
import { rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';
import { describeJoined, importOfApi, joinPieces, piecesOfStart } from './joinedStart.mjs';

/**
 * esbuild plugin for one entry point. What that loads at once becomes one file, and each `import()` of a module a file of
 * its own, loaded by `require` on first use. Modules that several of those use stand in shared pieces, and what they share
 * with the start is taken from there, so each module still exists once.
 * @param {{ dist: string, sourceMaps: boolean, minify: boolean }} options
 */
export function commonJsPieces({ dist, sourceMaps, minify }) {
  const output = {
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    supported: { 'dynamic-import': false }, // becomes require, so that require.cache tells what is loaded
    sourcemap: sourceMaps ? 'external' : false,
    minify,
  };
  let written = new Set();
  return {
    name: 'commonJsPieces',
    setup(build) {
      Object.assign(build.initialOptions, {
        format: 'esm',
        splitting: true,
        write: false,
        metafile: true,
        sourcemap: sourceMaps ? 'inline' : false,
        chunkNames: '[name]-[hash]',
      });
      build.onEnd(async ({ outputFiles = [], metafile, errors }) => {
        if (errors.length > 0) return;
        const pieces = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
        const files = await inCommonJs(pieces, metafile, { dist, output });
        await mkdir(dist, { recursive: true });
        await Promise.all([...files].map(([name, text]) => writeFile(join(dist, name), text)));
        written = await removeStale(dist, written, new Set(files.keys()));
      });
    },
  };
}

/** @returns the files to write and their source maps, text by name; `metafile` describes the joined file afterwards */
async function inCommonJs(pieces, metafile, { dist, output }) {
  const start = piecesOfStart(metafile);
  const joined = await joinPieces(pieces, start, { dist, output });
  describeJoined(metafile, start, joined.code);
  const late = [...pieces].filter(([name]) => !start.includes(name));
  const files = [joined, ...(await Promise.all(late.map(piece => latePiece(piece, start, output))))];
  return new Map(files.flatMap(withMap));
}

/**
 * VS Code's API is one object already. As the namespace of an ES module, esbuild would copy its hundreds of names for each
 * module that imports it: most of the time that activation took.
 */
const withPlainApi = text => text.replaceAll(importOfApi, 'var $1 = require("vscode");');

/** A piece that loads on first use. What it shares with the start it takes from there, as one of its exports. */
async function latePiece([name, text], [entry, ...joined], output) {
  const { code, map } = await transform(withPlainApi(text), { ...output, sourcefile: name });
  const linked = code.replaceAll(/\brequire\("\.\/([^"]+)"\)/g, (required, from) =>
    joined.includes(from) ? `require("./${entry}")["${from}"]` : required,
  );
  return { name, code: linked, map };
}

const withMap = ({ name, code, map }) =>
  map
    ? [
        [name, `${code}//# sourceMappingURL=${name}.map\n`],
        [`${name}.map`, map],
      ]
    : [[name, code]];

/** Names hold a hash, so each change in watch mode leaves the file of before behind. */
async function removeStale(dist, before, now) {
  const present = new Set(await readdir(dist));
  for (const name of before) if (!now.has(name) && present.has(name)) rmSync(join(dist, name));
  return now;
}
