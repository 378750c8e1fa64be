// Makes dist/: the host bundle in pieces that load on first use, the sandbox's worker, and the view.
// Options: --production (minified, no source maps), --watch, --outdir <folder> (instead of dist).
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { bundleOptions, hostBundle } from './hostBundle.mjs';
import { fail, root } from './setup.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';
import { watchRounds } from './watchRounds.mjs';

const {
  values: { production = false, watch = false, outdir = 'dist' },
} = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, outdir: { type: 'string' } },
});
const dist = resolve(root, outdir);

const common = bundleOptions({ dist, production });

/** Its own bundle: a worker thread shares no modules with the extension host. */
const worker = {
  ...common,
  entryPoints: { sandboxWorker: 'src/services/sandboxWorker.ts' },
  // One file takes in what else would load late. The list of services names flows, and the sandbox runs none.
  external: ['./*Flow'],
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  sourcemap: production ? false : 'linked',
};

const view = {
  ...common,
  entryPoints: { view: 'src/webview/main.ts' },
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
};

const bundles = { host: hostBundle({ dist, production }), worker, view };

function copyAssets() {
  const codicons = join(root, 'node_modules/@vscode/codicons/dist');
  for (const name of ['codicon.css', 'codicon.ttf']) copyFileSync(join(codicons, name), join(dist, name));
}

/** Which modules each file of dist holds: the tests read here what a loaded file brings along; the notices, whose it is. */
function writeMetafile(results) {
  mkdirSync(join(root, 'out'), { recursive: true });
  const outputs = Object.assign({}, ...results.map(result => result.metafile.outputs));
  const inputs = Object.assign({}, ...results.map(result => result.metafile.inputs));
  writeFileSync(join(root, 'out/meta.json'), JSON.stringify({ inputs, outputs }));
  const notices = thirdPartyNotices(root, Object.keys(inputs), ['@vscode/codicons', 'ajv', 'ajv-formats']);
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices);
}

async function build() {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  copyAssets();
  if (watch) return await watchForEver(Object.values(bundles));
  const contexts = await Promise.all(Object.values(bundles).map(options => context(options)));
  writeMetafile(await Promise.all(contexts.map(each => each.rebuild())));
  return await Promise.all(contexts.map(each => each.dispose()));
}

/** A mistake in a source is printed, and watched for being mended. */
async function watchForEver(all) {
  const rounds = watchRounds(console.log);
  const watched = all.map(options => ({ ...options, plugins: [...(options.plugins ?? []), rounds] }));
  const contexts = await Promise.all(watched.map(options => context(options)));
  return await Promise.all(contexts.map(each => each.watch()));
}

await build().catch(error => {
  if (!error.errors) fail(error); // else esbuild has printed what is wrong, with the place
  process.exit(1);
});
