import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire, SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { commonJsPieces } from '../../../scripts/commonJsPieces.mjs';
import { temporaryFolder } from '../support/temporaryFolder';

const sources = {
  'main.js': `import * as api from 'vscode';
    import { count } from './counter';
    import { greet } from './greeting';
    export { greet };
    export const first = count();
    export const version = api.version;
    export const late = { one: () => import('./one'), two: () => import('./two') };`,
  'counter.js': `import { order } from './order';
    import { version } from 'vscode';
    order.push('counter', version);
    let n = 0;
    export const count = () => ++n;`,
  'greeting.js': `import { order } from './order';
    order.push('greeting');
    export const greet = () => { throw new Error('from greeting'); };`,
  'order.js': 'export const order = [];',
  'one.js': `import * as api from 'vscode';
    import { count } from './counter';
    import { order } from './order';
    import { both } from './both';
    export const next = count;
    export { api, both, order };`,
  'two.js':
    "import { count } from './counter'; import { both } from './both'; export const next = count; export { both };",
  'both.js': 'export const both = {};',
};

interface Late {
  next: () => number;
  both: object;
  order: readonly string[];
  api: object;
}

interface Main {
  first: number;
  version: string;
  greet: () => void;
  late: Record<'one' | 'two', () => Promise<Late>>;
}

describe('commonJsPieces', () => {
  let folder: string;
  let metafile: Metafile;

  for (const minify of [false, true])
    describe(minify ? 'in production' : 'in development', () => {
      beforeEach(async () => {
        folder = realpathSync(temporaryFolder());
        metafile = await built(folder, minify);
      });

      it('makes one file of what loads at once', () => {
        const { files } = load(folder);
        assert.deepEqual(files(), ['main.js']);
      });

      it('runs each module once and in the order of its imports, whoever loads it', async () => {
        const { main } = load(folder);
        const [one, two] = [await main.late.one(), await main.late.two()];
        assert.deepEqual([main.first, one.next(), two.next()], [1, 2, 3]);
        assert.deepEqual(one.order, ['counter', '1.2.3', 'greeting']);
        assert.equal(one.both, two.both);
      });

      it("hands out VS Code's API as the one object that it is", async () => {
        const { main, api } = load(folder);
        assert.equal(main.version, '1.2.3');
        assert.equal((await main.late.one()).api, api);
      });

      it('tells in the metafile of the files that there are', () => {
        const { outputs } = metafile;
        const names = Object.keys(outputs).map(path => basename(path));
        assert.deepEqual(names.toSorted(), filesIn(folder));
        const main = Object.entries(outputs).find(([path]) => path.endsWith('/main.js'))?.[1];
        const inputs = Object.keys(main?.inputs ?? {}).map(path => basename(path));
        assert.deepEqual(inputs.toSorted(), ['counter.js', 'greeting.js', 'main.js', 'order.js']);
        const imported = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => !external));
        assert.deepEqual(new Set(imported.map(({ path }) => basename(path))), new Set(names));
      });
    });

  it('leads from the joined file to the sources', async () => {
    folder = temporaryFolder();
    await built(folder, false);
    const map = JSON.parse(readFileSync(join(folder, 'dist/main.js.map'), 'utf8')) as SourceMapPayload;
    const lines = readFileSync(join(folder, 'dist/main.js'), 'utf8').split('\n');
    const line = lines.findIndex(text => text.includes('from greeting'));
    const entry = new SourceMap(map).findEntry(line, lines[line]?.indexOf('throw') ?? 0);
    assert.ok('originalLine' in entry);
    assert.deepEqual([entry.originalSource, entry.originalLine], ['../src/greeting.js', 2]);
  });
});

async function built(folder: string, minify: boolean): Promise<Metafile> {
  const files = { ...inFolder('src', sources), 'node_modules/vscode/index.js': "exports.version = '1.2.3';" };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const dist = join(folder, 'dist');
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ['src/main.js'],
    outdir: dist,
    bundle: true,
    metafile: true,
    external: ['vscode'],
    platform: 'node',
    minify,
    logLevel: 'silent',
    plugins: [commonJsPieces({ dist, sourceMaps: !minify, minify })],
  });
  return metafile;
}

const inFolder = (name: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));

const filesIn = (folder: string) =>
  readdirSync(join(folder, 'dist'))
    .filter(name => !name.endsWith('.map'))
    .toSorted();

/** Loads the entry as VS Code does; `files` tells which files of dist have been loaded so far. */
function load(folder: string) {
  const dist = join(folder, 'dist');
  const require = createRequire(join(dist, 'main.js'));
  const files = () => Object.keys(require.cache).filter(path => dirname(path) === dist);
  const main = require('./main.js') as Main;
  return { main, api: require('vscode') as object, files: () => files().map(path => basename(path)) };
}
