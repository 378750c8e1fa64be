// How the parts of dist/ are made: what is the same for all of them, and the extension host's.
import { bundledForm } from './bundledForm.mjs';
import { commonJsPieces } from './commonJsPieces.mjs';
import { root } from './setup.mjs';

/**
 * What every bundle of dist/ has.
 * @param {{ dist: string, production: boolean }} options `production` is minified, without source maps
 */
export const bundleOptions = ({ dist, production }) => ({
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  metafile: true,
  alias: bundledForm,
  minify: production,
  logLevel: 'info',
});

/**
 * Every `import()` in src becomes a file of its own, and code that two of them share stands in one file only.
 * @param {{ dist: string, production: boolean }} options
 * @returns {import('esbuild').BuildOptions & { metafile: true }}
 */
export const hostBundle = ({ dist, production }) => ({
  ...bundleOptions({ dist, production }),
  entryPoints: ['src/extension.ts'],
  external: ['vscode'],
  platform: 'node',
  target: 'node22',
  logOverride: { 'ignored-bare-import': 'silent' },
  plugins: [commonJsPieces({ dist, sourceMaps: !production, minify: production })],
});
