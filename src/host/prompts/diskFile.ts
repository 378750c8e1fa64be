import { homedir } from 'node:os';
import { posix } from 'node:path';
import * as vscode from 'vscode';
import { showError } from '../platform/messages';

/** Where a dialog for a file begins: in the workspace, or at home where the workspace is not on a disk. */
export function diskFolder(): vscode.Uri {
  const onDisk = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  return onDisk?.uri ?? vscode.Uri.file(homedir());
}

/**
 * What a dialog gave, if it is on a disk: whole datasets are streamed, which the files of a virtual workspace cannot be.
 * Otherwise a message says so.
 */
export function onDisk(chosen: vscode.Uri | undefined): vscode.Uri | undefined {
  if (!chosen || chosen.scheme === 'file') return chosen;
  const name = posix.basename(chosen.path);
  void showError(
    vscode.l10n.t(
      '“{0}” is in a virtual workspace ({1}), and whole datasets need a file on a disk. Choose one there. Nothing was sent or written.',
      name,
      chosen.scheme,
    ),
  );
  return undefined;
}
