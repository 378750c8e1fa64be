// How the extension host's part of dist/ is made.
import { bundledForm } from './bundledForm.mjs';
import { commonJsPieces } from './commonJsPieces.mjs';
import { root } from './setup.mjs';

/**
 * Every `import()` in src becomes a file of its own, and code that two of them share stands in one file only.
 * @param {{ dist: string, production: boolean }} options `production` is minified, without source maps
 * @returns {import('esbuild').BuildOptions & { metafile: true }}
 */
export const hostBundle = ({ dist, production }) => ({
  absWorkingDir: root,
  entryPoints: ['src/extension.ts'],
  outdir: dist,
  bundle: true,
  metafile: true,
  alias: bundledForm,
  external: ['vscode'],
  platform: 'node',
  target: 'node22',
  minify: production,
  logLevel: 'info',
  logOverride: { 'ignored-bare-import': 'silent' },
  plugins: [commonJsPieces({ dist, sourceMaps: !production, minify: production })],
});
