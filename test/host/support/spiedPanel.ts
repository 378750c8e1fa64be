import * as vscode from 'vscode';
import { CallPanels } from '../../../src/host/panel/callPanels';
import type { TestedApp } from '../../../src/host/testedApp';
import type { SavedPanel, ToHost, ToView } from '../../../src/shared/protocol';
import { until } from './until';

/** A call panel with its real page, of which every message can be read, and to which more can be added. */
export interface SpiedPanel {
  panel: vscode.WebviewPanel;
  /** What the host posted, oldest first. */
  posted: readonly ToView[];
  /** The first message of a type after the last one that was waited for. */
  next: <T extends ToView['type']>(type: T) => Promise<Extract<ToView, { type: T }>>;
  /** As if the page had posted it. */
  say: (message: ToHost) => void;
  /** As if another page had. */
  sayAnything: (message: unknown) => void;
}

/** Opens the panel in the way in which VS Code brings one back after a reload. */
export async function openSpied(app: TestedApp, saved: SavedPanel): Promise<SpiedPanel> {
  const panel = vscode.window.createWebviewPanel(CallPanels.viewType, 'Spied', vscode.ViewColumn.Active, {});
  const posted: ToView[] = [];
  const said = new vscode.EventEmitter<unknown>();
  const { webview } = panel;
  const { postMessage, onDidReceiveMessage } = spied(
    webview,
    { push: (messages: readonly ToView[]) => posted.push(...messages) },
    said.event,
  );
  Object.defineProperties(webview, {
    postMessage: { value: postMessage },
    onDidReceiveMessage: { value: onDidReceiveMessage },
  });
  await app.panels.deserializeWebviewPanel(panel, saved);
  let read = 0;
  const take = <T extends ToView['type']>(type: T) => {
    const index = posted.findIndex((message, at) => at >= read && message.type === type);
    if (index < 0) return undefined;
    read = index + 1;
    return posted[index] as Extract<ToView, { type: T }>;
  };
  return {
    panel,
    posted,
    next: type => until(`the host posts ${type}`, () => take(type)),
    say: message => said.fire(message),
    sayAnything: message => said.fire(message),
  };
}

export function spied<Posted>(
  webview: vscode.Webview,
  posted: { push(message: Posted): unknown },
  said: vscode.Event<unknown>,
) {
  const post = webview.postMessage.bind(webview);
  const receive = webview.onDidReceiveMessage;
  return {
    postMessage: (message: Posted) => {
      posted.push(structuredClone(message));
      return post(message);
    },
    onDidReceiveMessage: (listener: (message: unknown) => void) =>
      vscode.Disposable.from(
        receive(message => listener(message)),
        said(listener),
      ),
  };
}
