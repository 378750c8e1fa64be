import { sep } from 'node:path';
import * as vscode from 'vscode';
import { filesIn, placesOf } from '../../support/search/written';

/** Everywhere that VS Code and the extension write: all of VS Code's data on this side, logs included, and the open folders. */
export function writtenFolders({ logUri, globalStorageUri }: vscode.ExtensionContext): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [commonFolder(logUri.fsPath, globalStorageUri.fsPath), ...folders.map(({ uri }) => uri.fsPath)];
}

function commonFolder(one: string, other: string): string {
  const [left, right] = [one.split(sep), other.split(sep)];
  const length = left.findIndex((part, index) => part !== right[index]);
  const common = left.slice(0, length).join(sep);
  if (common === '') throw new Error(`${one} and ${other} have no folder in common that could be searched`);
  return common;
}

/** Paths of the files below some folders that hold any of these values, in any spelling. */
export function filesHolding(folders: readonly string[], values: string | readonly string[]): readonly string[] {
  return placesOf(values, folders.flatMap(filesIn));
}

/** Whether VS Code has written what went to the log so far: a marker that went there last stands in a file as it is. */
export function isLogWritten(folders: readonly string[], marker: string): boolean {
  return folders.flatMap(filesIn).some(({ content }) => content.includes(marker));
}
