import * as vscode from 'vscode';
import type { ShowOptions } from '../../core/panel/panelStart';
import type { CallPanel } from './callPanel';
import type { PanelParts } from './panelParts';
import type { Panels } from './panels';

/** The open call panels, one for each operation, and the way in which VS Code brings them back after a reload. */
export class CallPanels implements Panels, vscode.Disposable, vscode.WebviewPanelSerializer<unknown> {
  static readonly viewType = 'sgApi.call';
  private readonly open = new Map<string, CallPanel>();
  /** Pages of flows, which last as long as their flow or until the user closes them. */
  private readonly pages = new Set<vscode.WebviewPanel>();
  /** The last request to show each operation: the next one waits for it, or two quick clicks would make two panels. */
  private readonly requests = new Map<string, Promise<void>>();
  private readonly registered = vscode.window.registerWebviewPanelSerializer(CallPanels.viewType, this);

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly parts: PanelParts,
  ) {}

  async show(operationId: string, options: ShowOptions = {}): Promise<void> {
    const before = this.requests.get(operationId) ?? Promise.resolve();
    const request = before.catch(() => undefined).then(() => this.showNow(operationId, options));
    this.requests.set(operationId, request);
    return request;
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const { startOfSaved } = await import('../../core/panel/panelStart');
    const { startPorts } = await import('./panelParts');
    const { CallPanel } = await import('./callPanel');
    const start = await startOfSaved(startPorts(this.parts), saved);
    // A panel of an operation that is gone, or opened twice, has nothing to show; nor has a page whose flow is over.
    if (!start || this.open.has(start.operation.id)) {
      panel.dispose();
      return;
    }
    this.keep(start.operation.id, new CallPanel(panel, this.extensionUri, this.parts, start));
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
    const { startOf } = await import('../../core/panel/panelStart');
    const { startPorts } = await import('./panelParts');
    const { CallPanel } = await import('./callPanel');
    const start = await startOf(startPorts(this.parts), operationId, options, known?.current);
    // VS Code may have brought one back by now, or the user closed the one that was there.
    const shown = this.open.get(operationId);
    if (shown) return shown.reveal(start);
    const panel = vscode.window.createWebviewPanel(CallPanels.viewType, start.title, vscode.ViewColumn.Active, {});
    this.keep(operationId, new CallPanel(panel, this.extensionUri, this.parts, start));
  }

  private keep(operationId: string, panel: CallPanel): void {
    this.open.set(operationId, panel);
    panel.onDidDispose(() => this.open.delete(operationId));
  }
}
