import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { errorText } from '../../core/errorText';
import { fileNameOf } from '../../services/datagovsg/checkPage/fileCheckWords';
import { placeInLine } from '../../services/datagovsg/checkPage/placeInLine';
import type { Preflight } from '../../services/datagovsg/fileCheck/preflight';
import type { PreflightFinding } from '../../services/datagovsg/fileCheck/preflightFinding';
import { numberText } from '../../shared/text/counts';
import { showError } from '../platform/messages';

/** VS Code gives no larger document to an extension ("Files above 50MB cannot be synchronized with extensions"). */
const maxBytes = 50 * 1024 * 1024;

/** Opens the file that was checked at the line of a finding, with its value selected, in the editor next to the page. */
export async function openFinding(file: string, preflight: Preflight, index: number): Promise<void> {
  const finding = preflight.findings[index];
  if (finding?.line === undefined) return;
  const uri = vscode.Uri.file(file);
  try {
    const { size } = await stat(file);
    if (size > maxBytes) await openLarge(uri, finding.line - 1);
    else await openAt(uri, finding, preflight.names);
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isGone ? vscode.l10n.t('It is no longer there.') : errorText(error);
    // Not awaited: there is nothing to choose.
    void showError(
      vscode.l10n.t(
        '“{0}” could not be opened. {1} The finding is about line {2}.',
        fileNameOf(file),
        why,
        numberText(finding.line),
      ),
    );
  }
}

async function openAt(uri: vscode.Uri, finding: PreflightFinding, names: readonly string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  // The file may have fewer lines by now.
  const { lineNumber, text } = document.lineAt(Math.min((finding.line ?? 1) - 1, document.lineCount - 1));
  const column = finding.column === undefined ? -1 : names.indexOf(finding.column);
  const { from, to } = placeInLine(text, column, finding.value);
  const selection = new vscode.Range(lineNumber, from, lineNumber, to);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, selection });
}

/** The window opens it without us. */
async function openLarge(uri: vscode.Uri, line: number): Promise<void> {
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Beside, selection });
}
