/** Which form of a package a bundle takes, where the usual one loads its parts in a way that no bundler can follow. */
export const bundledForm = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' };
