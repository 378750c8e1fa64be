import type * as vscode from 'vscode';
import type { ShowOptions } from '../../core/panel/panelStart';

/** The pages that are open, as other parts use them. */
export interface Panels {
  /** Opens the panel of an operation, or brings it to the front, with the given key, values or earlier exchange. */
  show(operationId: string, options?: ShowOptions): Promise<void>;
  /** Opens a page that belongs to no operation. @param listen is called before the page can say anything */
  newPage(title: string, icon: string, listen: (panel: vscode.WebviewPanel) => void): Promise<void>;
  closeAll(): void;
}
