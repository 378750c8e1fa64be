import * as vscode from 'vscode';
import { keyKind } from '../../core/apis/catalogue';
import type { KeyCheck, KeyInfo } from '../../core/keys/keyInfo';

const marks: Readonly<Record<KeyCheck['outcome'], { icon: string; color?: string; words: string }>> = {
  works: { icon: 'pass', color: 'testing.iconPassed', words: 'works' },
  refused: { icon: 'error', color: 'list.errorForeground', words: 'refused' },
  unknown: { icon: 'question', words: 'check was not conclusive' },
};

/** How a key stands in the tree: its state as icon and as words, never by colour alone; never its value. */
export function keyTreeItem(info: KeyInfo): vscode.TreeItem {
  const kind = keyKind(info.kind);
  const item = new vscode.TreeItem(info.name);
  const mark = info.lastCheck && marks[info.lastCheck.outcome];
  const isSandbox = info.environment === 'sandbox';
  const state = isSandbox ? 'made at each start' : (mark?.words ?? 'not checked');
  item.id = info.id;
  item.description = [kind.name, state, info.expiresOn && `until ${info.expiresOn}`].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    mark?.icon ?? 'key',
    mark?.color ? new vscode.ThemeColor(mark.color) : undefined,
  );
  item.contextValue = `key.${info.kind}.${isSandbox ? 'sandbox' : 'stored'}`;
  item.tooltip = passport(info);
  // What is seen comes first and as it is seen, so that a spoken command finds the row by it.
  item.accessibilityInformation = { label: `${info.name} ${item.description}, ${info.environment}` };
  return item;
}

function passport(info: KeyInfo): string {
  const kind = keyKind(info.kind);
  const lines = [
    `${info.name} (${kind.name}, ${info.environment})`,
    ...info.paymentServiceIds.map(id => `Payment service: ${id}`),
    info.addedAt && `Added: ${new Date(info.addedAt).toLocaleString()}`,
    info.lastCheck && `Checked: ${new Date(info.lastCheck.at).toLocaleString()}. ${info.lastCheck.text}`,
    info.environment === 'sandbox'
      ? 'Made anew at each start of the sandbox; worth nothing anywhere else.'
      : info.expiresOn
        ? `Expires: ${info.expiresOn}`
        : kind.expires
          ? 'Expires: not known'
          : 'PaySG keys do not expire.',
  ];
  return lines.filter(Boolean).join('\n');
}
