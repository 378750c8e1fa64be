import * as vscode from 'vscode';
import { textDifference } from '../core/keys/textDifference';

/** A file of variables is small; the bound is ours. */
const maxBytes = 1024 * 1024;
export const readableSize = '1 MiB';

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri.toString());

/** The text as the user sees it: of the editor when the file is open there. @returns undefined when it is no small text */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const document = openDocument(uri);
  if (document) return document.getText();
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > maxBytes) return undefined;
    // Strict, and with its byte order mark: what is written back must be what was there.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // A file that is gone, closed to us or no text is an answer here: the caller names the file.
    return undefined;
  }
}

/**
 * Replaces a text and leaves the rest of the file alone. In an open editor it can be undone; one that had other changes
 * is not saved for the user.
 * @param before what `readText` gave
 */
export async function writeText(uri: vscode.Uri, before: string, after: string): Promise<'written' | 'not saved'> {
  const document = openDocument(uri);
  if (!document) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
    return 'written';
  }
  const wasDirty = document.isDirty;
  const { from, to, text } = textDifference(before, after);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), text);
  const isApplied = await vscode.workspace.applyEdit(edit);
  if (!isApplied) throw new Error('The editor did not take the change.');
  return !wasDirty && (await document.save()) ? 'written' : 'not saved';
}
