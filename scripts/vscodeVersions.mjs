// The VS Code versions that the host suite runs on. `oldest` is also `engines.vscode` of package.json.
// Each server build must run under its own Node major: 1.110 starts under Node 24, but its extension host hangs.
export const vscodeVersions = {
  oldest: { code: '1.110.0', codeServer: '4.110.0', node: '22.23.3' },
  current: { code: '1.139.1', codeServer: '4.139.1', node: undefined /* the project's own, 24 */ },
};
