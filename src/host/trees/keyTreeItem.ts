import * as vscode from 'vscode';
import { keyKind, profileOf } from '../../services';
import { attention, needsTeam } from '../../core/keys/attention';
import { expiryWords } from '../../core/keys/expiry';
import type { KeyCheck, KeyInfo } from '../../core/keys/keyInfo';
import { markdownText } from '../../core/keys/markdownText';
import { keyPassport, type ShownKey } from './keyPassport';
import { own } from '../../shared/json/own';
import { environmentWords } from '../../core/model/environmentWords';
import { plural } from '../../shared/text/counts';
import { momentText } from '../../shared/text/times';
import { dayOf } from '../platform/today';

const marks: Readonly<Record<KeyCheck['outcome'], { icon: string; color?: string }>> = {
  works: { icon: 'pass', color: 'testing.iconPassed' },
  refused: { icon: 'error', color: 'list.errorForeground' },
  unknown: { icon: 'question' },
};

/** How a key stands in the tree: its state as icon and as words, never by colour alone; never its value. */
export function keyTreeItem(shown: ShownKey, today: string): vscode.TreeItem {
  const { info } = shown;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(info.name, info.worksOn.length > 0 ? Collapsed : None);
  const needs = attention(info, today);
  const words = stateWords(shown, today);
  item.id = info.id;
  item.description = words.join(' · ');
  item.iconPath = iconOf(info, needs.length > 0);
  item.contextValue = `key.${info.kind}.${info.environment === 'sandbox' ? 'sandbox' : 'stored'}`;
  item.tooltip = tooltipOf(info, keyPassport(shown, needs), today);
  item.accessibilityInformation = {
    // What is seen comes first and as it is seen, so that a spoken command finds the row by it.
    label: [
      `${info.name} ${item.description}`,
      environmentWords(info.environment).name,
      needs.length > 0 && vscode.l10n.t('needs action'),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

/** Text alone, or with a link to the team where it can help. What users and services wrote is never run as Markdown. */
function tooltipOf(info: KeyInfo, passport: string, today: string): string | vscode.MarkdownString {
  if (!needsTeam(info, today)) return passport;
  const { label, url } = profileOf(keyKind(info.kind).api).contact;
  const text = passport.split('\n').map(markdownText).join('  \n');
  return new vscode.MarkdownString(`${text}\n\n[${label}](${url})`);
}

function stateWords({ info, defaultIn, replaces, replacedBy }: ShownKey, today: string): readonly string[] {
  const kind = keyKind(info.kind);
  if (info.environment === 'sandbox') return [kind.name, vscode.l10n.t('created at each start')];
  const todos = info.todos?.length ?? 0;
  const words = [
    kind.name,
    defaultIn.length > 0 && vscode.l10n.t('default'),
    checkWords(info.lastCheck),
    expiryWords(info, kind.expires, today),
    todos > 0 && plural(todos, n => ({ one: vscode.l10n.t('{0} to-do', n), other: vscode.l10n.t('{0} to-dos', n) })),
    replaces !== undefined && vscode.l10n.t('replaces “{0}”', replaces),
    replacedBy !== undefined && vscode.l10n.t('being replaced by “{0}”', replacedBy),
  ];
  return words.filter(each => typeof each === 'string');
}

const checkWords = (check: KeyCheck | undefined): string =>
  check ? outcomeWords(check.outcome, dayOf(new Date(check.at))) : vscode.l10n.t('not checked');

function outcomeWords(outcome: KeyCheck['outcome'], day: string): string {
  switch (outcome) {
    case 'works':
      return vscode.l10n.t('works ({0})', day);
    case 'refused':
      return vscode.l10n.t('refused ({0})', day);
    case 'unknown':
      return vscode.l10n.t('check was not conclusive ({0})', day);
  }
}

function iconOf({ lastCheck }: KeyInfo, needsAction: boolean): vscode.ThemeIcon {
  const mark = lastCheck && marks[lastCheck.outcome];
  if (needsAction && lastCheck?.outcome !== 'refused') return themed('warning', 'list.warningForeground');
  return mark ? themed(mark.icon, mark.color) : themed('key');
}

/** A payment service below its key, with the outcome of the last check against it. */
export function serviceTreeItem(info: KeyInfo, serviceId: string): vscode.TreeItem {
  const check = info.serviceChecks && own(info.serviceChecks, serviceId);
  const mark = check && marks[check.outcome];
  const item = new vscode.TreeItem(serviceId);
  item.id = `${info.id}/${serviceId}`;
  item.description = checkWords(check);
  item.iconPath = themed(mark?.icon ?? 'circle-outline', mark?.color);
  item.contextValue = 'service';
  item.tooltip = check
    ? `${serviceId}\n${vscode.l10n.t('Checked: {0}. {1}', momentText(check.at), check.text)}`
    : serviceId;
  // Without it a screen reader reads the tooltip in place of the outcome.
  item.accessibilityInformation = { label: vscode.l10n.t('Payment service {0}, {1}', serviceId, item.description) };
  return item;
}

const themed = (icon: string, color?: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
