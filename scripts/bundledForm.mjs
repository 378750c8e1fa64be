/** Which form of a package a bundle takes, where the usual one loads parts that no bundler can follow or that nobody needs. */
export const bundledForm = {
  'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
  // The usual one loads Node's file system at the start of the extension; we hand it the sentences themselves.
  '@vscode/l10n': '@vscode/l10n/dist/browser.js',
};
