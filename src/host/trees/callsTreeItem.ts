import * as vscode from 'vscode';
import type { ApiProfile } from '../../core/model/apiProfile';
import type { Operation, OperationGroup } from '../../core/model/operation';
import { evidenceWords } from '../../shared/text/evidence';
import type { CommandTarget } from '../app';

export type CallsNode =
  | { kind: 'api'; profile: ApiProfile }
  | { kind: 'group'; profile: ApiProfile; group: OperationGroup }
  | ({ kind: 'operation'; operation: Operation } & CommandTarget);

/** How a node stands in the tree. */
export function callsTreeItem(node: CallsNode): vscode.TreeItem {
  switch (node.kind) {
    case 'api':
      return branch(node.profile.id, node.profile.name, node.profile.icon, true);
    case 'group':
      return branch(`${node.profile.id}.${node.group.id}`, node.group.label, 'folder', false);
    case 'operation':
      return operationItem(node);
  }
}

function branch(id: string, label: string, icon: string, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  return Object.assign(item, { id: `branch.${id}`, iconPath: new vscode.ThemeIcon(icon) });
}

function operationItem(node: Extract<CallsNode, { kind: 'operation' }>): vscode.TreeItem {
  const { operation } = node;
  const item = new vscode.TreeItem(operation.summary);
  item.id = operation.id;
  item.description = `${operation.method} ${operation.path}`;
  item.tooltip = vscode.l10n.t('{0}\n\nSource: {1}', operation.description, evidenceWords(operation.evidence).text);
  // Without it a screen reader reads the tooltip, which does not begin with the name.
  item.accessibilityInformation = { label: `${operation.summary} ${item.description}` };
  item.contextValue = `operation.${operation.id}`; // package.json shows flows by it
  item.iconPath = new vscode.ThemeIcon(operation.method === 'GET' ? 'arrow-down' : 'arrow-up');
  item.command = {
    command: 'sgApi.openCall',
    title: vscode.l10n.t('Open'),
    arguments: [{ operationId: operation.id } satisfies CommandTarget],
  };
  return item;
}
