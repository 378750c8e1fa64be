import * as vscode from 'vscode';
import type { CallsNode } from './callsTreeItem';

/** Every operation of the API documents, by API and group, each with a play button. */
export class CallsTree implements vscode.TreeDataProvider<CallsNode>, vscode.Disposable {
  private readonly registered = vscode.window.registerTreeDataProvider('sgApi.calls', this);

  dispose(): void {
    this.registered.dispose();
  }

  async getChildren(node?: CallsNode): Promise<CallsNode[]> {
    const { operationsOf, profiles } = await import('../../services');
    if (!node) return profiles.map(profile => ({ kind: 'api', profile }));
    if (node.kind === 'operation') return [];
    const operations = operationsOf(node.profile.id);
    if (node.kind === 'group') {
      const own = operations.filter(operation => operation.group.id === node.group.id);
      return own.map(operation => ({ kind: 'operation', operation, operationId: operation.id }));
    }
    const groups = new Map(operations.map(({ group }) => [group.id, group]));
    return [...groups.values()].map(group => ({ kind: 'group', profile: node.profile, group }));
  }

  async getTreeItem(node: CallsNode): Promise<vscode.TreeItem> {
    return (await import('./callsTreeItem')).callsTreeItem(node);
  }
}
