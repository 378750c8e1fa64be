import * as vscode from 'vscode';
import { textDifference } from '../../core/keys/textDifference';
import { readTextBytes, textBytes } from '../../core/keys/textEncoding';

/** A file of variables is small; the bound is ours. */
const maxBytes = 1024 * 1024;
export const readableSize = '1 MiB';

const changed = () => vscode.l10n.t('The file was changed in the meantime.');

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri.toString());

/** The text as the user sees it: of the editor when the file is open there. @returns undefined when it is no small text */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const document = openDocument(uri);
  if (document) return document.getText();
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > maxBytes) return undefined;
    return readTextBytes(await vscode.workspace.fs.readFile(uri))?.text;
  } catch {
    // A file that is gone, closed to us or no text is an answer here: the caller names the file.
    return undefined;
  }
}

/** Whether the file is a link: what it leads to is not for us to change. */
export async function isLink(uri: vscode.Uri): Promise<boolean> {
  return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
}

/** In its encoding, and only if it still is what was read. @throws when it is not */
async function rewrite(uri: vscode.Uri, before: string, after: string): Promise<void> {
  const now = readTextBytes(await vscode.workspace.fs.readFile(uri));
  if (now?.text !== before) throw new Error(changed());
  const bytes = textBytes(after, now.encoding);
  if (uri.scheme !== 'file') return vscode.workspace.fs.writeFile(uri, bytes);
  const { ownerOf, replaceFile } = await import('../../core/storage/replaceFile');
  await replaceFile(uri.fsPath, bytes, await ownerOf(uri.fsPath));
}

/**
 * Replaces a text and leaves the rest of the file alone. In an open editor it can be undone; one that had other changes
 * is not saved for the user.
 * @param before what `readText` gave
 * @throws when the text is another one by now, or the editor does not take the change
 */
export async function writeText(uri: vscode.Uri, before: string, after: string): Promise<'written' | 'notSaved'> {
  const document = openDocument(uri);
  if (!document) {
    await rewrite(uri, before, after);
    return 'written';
  }
  if (document.getText() !== before) throw new Error(changed());
  const wasDirty = document.isDirty;
  const { from, to, text } = textDifference(before, after);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), text);
  const isApplied = await vscode.workspace.applyEdit(edit);
  if (!isApplied) throw new Error(vscode.l10n.t('The editor did not accept the change.'));
  // What was typed while the editor took the change is not ours to save either.
  const isOursAlone = !wasDirty && document.getText() === after;
  return isOursAlone && (await document.save()) ? 'written' : 'notSaved';
}
