import * as vscode from 'vscode';
import type { WaitingCalls } from './waitingCalls';

/** How many calls of this window wait; there is no such item while none does. */
export function waitingStatus(calls: WaitingCalls): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('sgApi.waiting', vscode.StatusBarAlignment.Left, 9);
  item.name = 'SG API Waiting Calls';
  item.command = 'sgApi.showWaitingCalls';
  const update = () => {
    const waiting = calls.list();
    if (waiting.length === 0) return item.hide();
    item.text = `$(clock) ${waiting.length} waiting`;
    item.tooltip = [...new Set(waiting.map(each => each.waiting.text)), 'Select to see or cancel them.'].join('\n');
    const words = waiting.length === 1 ? '1 call waits' : `${waiting.length} calls wait`;
    // What is seen stands in it as it is seen, so that a spoken command finds the item by it.
    item.accessibilityInformation = { label: `${waiting.length} waiting: ${words} to be sent`, role: 'button' };
    item.show();
  };
  return vscode.Disposable.from(item, calls.onDidChange(update));
}
