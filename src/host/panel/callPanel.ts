import * as vscode from 'vscode';
import type { PanelSession } from '../../core/panel/panelSession';
import type { PanelStart } from '../../core/panel/panelBeginning';
import { RunningPanel } from '../../core/panel/runPanel';
import type { ToView } from '../../shared/protocol';
import { guardedListener } from '../platform/guarded';
import { showPage } from './callPanelHtml';
import type { PanelParts } from './panelParts';
import { panelPorts } from './panelPorts';

/** One call panel: the page in its editor tab, which its session in core hears from and speaks to. */
export class CallPanel implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private readonly running: RunningPanel;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    parts: PanelParts,
    start: PanelStart,
  ) {
    const { log, history, keys, lock, sandbox } = parts;
    const fail = (error: unknown) => {
      throw error;
    };
    // Not awaited: a hidden page gets the state when it is shown again.
    const post = (messages: readonly ToView[]) => void panel.webview.postMessage(messages);
    const what = vscode.l10n.t('The call panel');
    const report = guardedListener(log, what, fail);
    this.running = new RunningPanel(panelPorts(parts, { post, report }), start);
    panel.iconPath = new vscode.ThemeIcon('play-circle');
    const changed = () => this.running.changedAround();
    this.owned.push(
      history.onDidChange(changed),
      lock.onDidChange(changed),
      sandbox.onDidChange(changed),
      keys.vault.onDidChange(() => this.running.dispatch({ type: 'keysChanged' })),
      panel.webview.onDidReceiveMessage(
        guardedListener(log, what, (message: unknown) => this.running.receive(message)),
      ),
      panel.onDidDispose(() => this.end()),
    );
    showPage(panel, extensionUri);
  }

  onDidDispose(listener: () => void): void {
    this.owned.push(this.panel.onDidDispose(listener));
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Brings the panel to the front. @param start what it is to show from now on; absent: it stays as it is */
  reveal(start?: PanelStart): void {
    this.panel.reveal();
    if (start) this.running.dispatch({ type: 'begunAnew', start });
  }

  /** What it shows now, so that a caller can change a part of it. */
  get current(): PanelSession {
    return this.running.state;
  }

  private end(): void {
    this.running.close();
    vscode.Disposable.from(...this.owned).dispose();
  }
}
