import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { pagePolicy } from './pagePolicy';

/** Puts the page into a panel, with what it may load. */
export function showPage({ webview }: vscode.WebviewPanel, extensionUri: vscode.Uri): void {
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
  webview.html = callPanelHtml(webview, extensionUri);
}

/**
 * The page of a call panel. It holds no data and no words: language and state arrive as messages after `ready`. No script but ours runs, and
 * nothing is loaded or sent anywhere else.
 */
function callPanelHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  const nonce = randomBytes(16).toString('base64url');
  const policy = pagePolicy(webview.cspSource, nonce);
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${asset('codicon.css')}" id="vscode-codicon-stylesheet" nonce="${nonce}">
  <title>SG API Keys</title>
</head>
<body>
  <div id="root"></div>
  <script type="module" nonce="${nonce}" src="${asset('view.js')}"></script>
</body>
</html>`;
}
