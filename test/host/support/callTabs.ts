import * as vscode from 'vscode';
import { until } from './until';

const ownTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('sgApi.call'));

/** Of the call panels that are open. */
export const titles = () => ownTabs().map(tab => tab.label);
export const activeTitle = () => ownTabs().find(tab => tab.isActive)?.label;

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until('all panels are closed', () => ownTabs().length === 0);
}
