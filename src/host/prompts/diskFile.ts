import { homedir } from 'node:os';
import { posix } from 'node:path';
import * as vscode from 'vscode';
import { showError } from '../platform/messages';

/** Where a dialog for a file begins: in the workspace, or at home where the workspace lies on no disk. */
export function diskFolder(): vscode.Uri {
  const onDisk = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  return onDisk?.uri ?? vscode.Uri.file(homedir());
}

/**
 * What a dialog gave, if it lies on a disk: whole datasets are streamed, which the files of a virtual workspace cannot be.
 * Otherwise the user is told so.
 */
export function onDisk(chosen: vscode.Uri | undefined): vscode.Uri | undefined {
  if (!chosen || chosen.scheme === 'file') return chosen;
  const name = posix.basename(chosen.path);
  void showError(
    `“${name}” lies in a virtual workspace (${chosen.scheme}), and whole datasets need a file on a disk. Choose one there. Nothing was sent or written.`,
  );
  return undefined;
}
