import * as vscode from 'vscode';

export const reportScheme = 'sg-api-report';
const gone = () =>
  vscode.l10n.t('This report was made before the window was reloaded. Run the command again to make a new one.');

/** Reports that are only read: documents without a file, so that closing one asks for nothing. */
export class Reports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  /** By number; each report has an address of its own, so that an old page is never taken for a new one. */
  private readonly contents = new Map<string, string>();
  private readonly registered = vscode.workspace.registerTextDocumentContentProvider(reportScheme, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.contents.get(uri.query) ?? gone();
  }

  /** @param title name of the tab @param content Markdown @returns its address */
  async show(title: string, content: string): Promise<vscode.Uri> {
    const number = String(this.contents.size + 1);
    this.contents.set(number, content);
    const uri = vscode.Uri.from({ scheme: reportScheme, path: `/${title}.md`, query: number });
    const document = await vscode.workspace.openTextDocument(uri);
    // The preview is an extension that comes with VS Code and can be switched off.
    if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } else {
      await vscode.window.showTextDocument(document);
    }
    return uri;
  }

  dispose(): void {
    this.registered.dispose();
  }
}
