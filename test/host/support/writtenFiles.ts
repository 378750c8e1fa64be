import { readFileSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import * as vscode from 'vscode';
import { filesBelow } from '../../support/filesBelow';

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

/** Paths of the files below some folders that hold a text, in any of the forms that a file may have it in. */
export function filesHolding(folders: readonly string[], text: string): readonly string[] {
  return folders.flatMap(filesIn).filter(file => holds(read(file), text));
}

function filesIn(folder: string): readonly string[] {
  return filesBelow(folder).filter(file => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** A file may go while it is looked for: VS Code keeps its own in order. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function holds(content: Buffer, text: string): boolean {
  return formsOf(text).some(form => content.includes(form));
}

/** The forms in which a text may hide: as it is, in an address, in JSON, in hex, and in base64 at each of its offsets. */
export function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].flatMap(offset =>
    (['base64', 'base64url'] as const).map(encoding => {
      const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
        .toString(encoding)
        .replace(/=+$/, '');
      // The first and last characters also depend on what stands around the text.
      return encoded.slice(offset === 0 ? 0 : 4, -3);
    }),
  );
  const inJson = JSON.stringify(text).slice(1, -1);
  const forms = new Set([text, encodeURIComponent(text), inJson, bytes.toString('hex'), ...inBase64]);
  return [...forms].flatMap(form => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
}
