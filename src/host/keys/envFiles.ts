import * as vscode from 'vscode';

/** More is no help in a list; the bound is ours. */
const maxFiles = 50;

/** The `.env` files of the workspace: `.env`, `.env.local` and so on. */
export async function envFiles(): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles('**/.env*', '**/node_modules/**', maxFiles);
  } catch {
    // A workspace without a file search, or a VS Code whose search program is missing: near is better than none.
    return (await nearFiles()).slice(0, maxFiles);
  }
}

/** Those in the folders of the workspace and in the folders right below. */
async function nearFiles(): Promise<readonly vscode.Uri[]> {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const children = await Promise.all(roots.map(root => entriesOf(root, vscode.FileType.Directory, isSearched)));
  const folders = [...roots, ...children.flat()];
  const files = await Promise.all(folders.map(folder => entriesOf(folder, vscode.FileType.File, isEnvFile)));
  return files.flat();
}

const isSearched = (name: string): boolean => name !== 'node_modules';
const isEnvFile = (name: string): boolean => name.startsWith('.env');

async function entriesOf(
  folder: vscode.Uri,
  type: vscode.FileType,
  fits: (name: string) => boolean,
): Promise<readonly vscode.Uri[]> {
  // A folder that is closed to us has nothing to offer.
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  return entries
    .filter(([name, each]) => (each & type) !== 0 && fits(name))
    .map(([name]) => vscode.Uri.joinPath(folder, name));
}
