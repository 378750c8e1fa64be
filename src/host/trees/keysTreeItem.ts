import * as vscode from 'vscode';
import type { KeyEntry, KeyInfo } from '../../core/keys/keyInfo';
import type { ApiProfile } from '../../core/model/apiProfile';
import { environmentWords } from '../../core/model/environmentWords';
import type { ApiId, EnvironmentId } from '../../core/model/operation';
import type { CommandTarget } from '../app';
import type { ShownKey } from './keyPassport';
import { keyTreeItem, serviceTreeItem } from './keyTreeItem';

export type KeysNode =
  | { kind: 'api'; api: ApiId; profile: ApiProfile }
  | { kind: 'environment'; api: ApiId; environment: EnvironmentId }
  | ({ kind: 'key' } & ShownKey & CommandTarget)
  | { kind: 'service'; info: KeyInfo; serviceId: string }
  | ({ kind: 'unreadable'; entry: Extract<KeyEntry, { kind: 'unreadable' }> } & CommandTarget)
  | { kind: 'problem'; text: string };

/** What an item shows in addition to what its node holds. */
interface Around {
  /** The user's calendar day, `YYYY-MM-DD`. */
  today: string;
  sandboxStatus: string;
}

/** How a node stands in the tree. */
export function keysTreeItem(node: KeysNode, { today, sandboxStatus }: Around): vscode.TreeItem {
  switch (node.kind) {
    case 'api':
      return apiItem(node.profile);
    case 'environment':
      return environmentItem(node, sandboxStatus);
    case 'key':
      return keyTreeItem(node, today);
    case 'service':
      return serviceTreeItem(node.info, node.serviceId);
    case 'unreadable':
      return problemItem(
        vscode.l10n.t('Unreadable key ({0})', node.entry.id),
        `${node.entry.reason} ${vscode.l10n.t('It is left as it is.')}`,
        'unreadable',
      );
    case 'problem':
      return problemItem(vscode.l10n.t('Secret storage'), node.text, 'problem');
  }
}

function apiItem(profile: ApiProfile): vscode.TreeItem {
  const item = new vscode.TreeItem(profile.name, vscode.TreeItemCollapsibleState.Expanded);
  return Object.assign(item, { id: profile.id, iconPath: new vscode.ThemeIcon(profile.icon), contextValue: 'api' });
}

function environmentItem(node: Extract<KeysNode, { kind: 'environment' }>, sandboxStatus: string): vscode.TreeItem {
  const words = environmentWords(node.environment);
  const item = new vscode.TreeItem(words.name, vscode.TreeItemCollapsibleState.Expanded);
  const address = node.environment === 'sandbox' ? sandboxStatus : '';
  return Object.assign(item, {
    id: `${node.api}.${node.environment}`,
    description: address,
    tooltip: words.detail,
    // Without it a screen reader reads the tooltip in place of the name.
    accessibilityInformation: { label: [words.name, address].filter(Boolean).join(' ') },
    iconPath: new vscode.ThemeIcon(words.icon),
    contextValue: `environment.${node.environment}`,
  });
}

function problemItem(label: string, text: string, contextValue: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  const iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  const accessibilityInformation = { label: `${label} ${text}` };
  return Object.assign(item, { description: text, tooltip: text, accessibilityInformation, iconPath, contextValue });
}
