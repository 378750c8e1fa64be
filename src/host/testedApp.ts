import type * as vscode from 'vscode';
import type { App } from './app';
import type { CallPanels } from './panel/callPanels';
import type { KeysTree } from './trees/keysTree';

/** What our own tests are given: the parts, and the places where a key must not turn up. */
export interface TestedApp extends App {
  context: vscode.ExtensionContext;
  panels: CallPanels;
  keysTree: KeysTree;
}
