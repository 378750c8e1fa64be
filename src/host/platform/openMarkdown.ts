import * as vscode from 'vscode';

/** Opens a text as an untitled document, which can be saved or printed, with its preview before it, as wide as there is room. */
export async function openMarkdown(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
  await vscode.window.showTextDocument(document, { preview: false });
  // The preview is an extension that comes with VS Code and can be switched off.
  if (!vscode.extensions.getExtension('vscode.markdown-language-features')) return;
  await vscode.commands.executeCommand('markdown.showPreview', document.uri);
}
