import * as vscode from 'vscode';
import type { App } from '../app';
import type { Panels, ShowOptions } from './panels';
import type { CallPanel } from './callPanel';

/** The open call panels, one for each operation, and the way in which VS Code brings them back after a reload. */
export class CallPanels implements Panels, vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  static readonly viewType = 'sgApi.call';
  private readonly open = new Map<string, CallPanel>();
  /** Pages of flows, which last as long as their flow or until the user closes them. */
  private readonly pages = new Set<vscode.WebviewPanel>();
  /** The last wish to show each operation: the next one waits for it, or two quick clicks would make two panels. */
  private readonly wishes = new Map<string, Promise<void>>();
  private readonly registered = vscode.window.registerWebviewPanelSerializer(CallPanels.viewType, this);

  /** @param app is asked for late: the panels are one of its parts */
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly app: () => App,
  ) {}

  async show(operationId: string, options: ShowOptions = {}): Promise<void> {
    const before = this.wishes.get(operationId) ?? Promise.resolve();
    const wish = before.catch(() => undefined).then(() => this.showNow(operationId, options));
    this.wishes.set(operationId, wish);
    return wish;
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const { startOfSaved } = await import('./panelStart');
    const { CallPanel } = await import('./callPanel');
    const start = await startOfSaved(this.app(), saved);
    // A panel of an operation that is gone, or opened twice, has nothing to show; nor has a page whose flow is over.
    if (!start || this.open.has(start.operation.id)) {
      panel.dispose();
      return;
    }
    this.keep(start.operation.id, new CallPanel(panel, this.extensionUri, this.app(), start));
  }

  closeAll(): void {
    for (const panel of [...this.open.values(), ...this.pages]) panel.dispose();
  }

  async newPage(title: string, icon: string, listen: (panel: vscode.WebviewPanel) => void): Promise<void> {
    const { showPage } = await import('./callPanelHtml');
    const panel = vscode.window.createWebviewPanel(CallPanels.viewType, title, vscode.ViewColumn.Active, {});
    panel.iconPath = new vscode.ThemeIcon(icon);
    this.pages.add(panel);
    panel.onDidDispose(() => this.pages.delete(panel));
    listen(panel);
    showPage(panel, this.extensionUri);
  }

  dispose(): void {
    this.registered.dispose();
    this.closeAll();
  }

  private async showNow(operationId: string, options: ShowOptions): Promise<void> {
    const known = this.open.get(operationId);
    if (known && Object.keys(options).length === 0) return known.reveal();
    const { startOf } = await import('./panelStart');
    const { CallPanel } = await import('./callPanel');
    const start = await startOf(this.app(), operationId, options, known?.current);
    // VS Code may have brought one back by now, or the user closed the one that was there.
    const shown = this.open.get(operationId);
    if (shown) return shown.reveal(start);
    const panel = vscode.window.createWebviewPanel(CallPanels.viewType, start.title, vscode.ViewColumn.Active, {});
    this.keep(operationId, new CallPanel(panel, this.extensionUri, this.app(), start));
  }

  private keep(operationId: string, panel: CallPanel): void {
    this.open.set(operationId, panel);
    panel.onDidDispose(() => this.open.delete(operationId));
  }
}
