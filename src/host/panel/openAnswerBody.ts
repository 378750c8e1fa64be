import * as vscode from 'vscode';
import type { Exchange } from '../../core/model/exchange';
import { showInfo } from '../platform/messages';

/** Opens the whole body in an editor tab, as an untitled document: it is text there, never run. */
export async function openAnswerBody(exchange: Exchange | undefined): Promise<void> {
  if (!exchange?.outcome.ok) {
    void showInfo(vscode.l10n.t('The whole answer is no longer kept. Send the call again.'));
    return;
  }
  const { body } = exchange.outcome.answer;
  const language = isJson(body) ? 'json' : 'plaintext';
  const document = await vscode.workspace.openTextDocument({ content: body, language });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);
