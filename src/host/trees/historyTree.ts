import * as vscode from 'vscode';
import type { Exchange } from '../../core/model/exchange';
import type { CallHistory } from '../../core/history/callHistory';

/** The calls of this window, newest first; each opens again with what was sent and what came back. */
export class HistoryTree implements vscode.TreeDataProvider<Exchange>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly owned: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly history: CallHistory) {
    this.owned = vscode.Disposable.from(
      this.changed,
      history.onDidChange(() => this.changed.fire()),
      vscode.window.registerTreeDataProvider('sgApi.history', this),
    );
  }

  dispose(): void {
    this.owned.dispose();
  }

  getChildren(exchange?: Exchange): Exchange[] {
    return exchange ? [] : [...this.history.list()];
  }

  async getTreeItem(exchange: Exchange): Promise<vscode.TreeItem> {
    return (await import('./historyTreeItem')).historyTreeItem(exchange);
  }
}
