import * as vscode from 'vscode';
import type { Exchange } from '../../core/model/exchange';
import { environmentWords } from '../../core/model/environmentWords';
import { failureWords } from '../../core/model/failureWords';
import { operationOf, profileOf } from '../../services';
import { durationText } from '../../shared/text/durations';
import { timeText } from '../../shared/text/times';
import type { CommandTarget } from '../app';

/** How a call stands in the tree: its outcome as icon and as words. */
export function historyTreeItem(exchange: Exchange): vscode.TreeItem {
  const operation = operationOf(exchange.request.operationId);
  const { result, icon } = resultOf(exchange);
  const item = new vscode.TreeItem(operation.summary);
  item.id = exchange.id;
  const { name } = environmentWords(exchange.request.environment);
  item.description = [result, name, timeText(exchange.startedAt)].join(' · ');
  item.tooltip = `${profileOf(operation.api).name}: ${exchange.request.method} ${exchange.request.url}`;
  // Without it a screen reader reads the tooltip: the address, but not how the call ended.
  item.accessibilityInformation = { label: `${operation.summary} ${item.description}` };
  item.iconPath = icon;
  item.contextValue = 'exchange';
  const target: CommandTarget = { exchangeId: exchange.id };
  item.command = { command: 'sgApi.openExchange', title: vscode.l10n.t('Open'), arguments: [target] };
  return item;
}

function resultOf({ outcome, findings }: Exchange): { result: string; icon: vscode.ThemeIcon } {
  if (!outcome.ok)
    return {
      result: vscode.l10n.t('no answer ({0})', failureWords(outcome.failure)),
      icon: themed('debug-disconnect', 'list.errorForeground'),
    };
  const { status, timings } = outcome.answer;
  const result = vscode.l10n.t('{0} in {1}', status, durationText(timings.lastByteMs));
  if (status >= 300) return { result, icon: themed('error', 'list.errorForeground') };
  return {
    result,
    icon: findings.length > 0 ? themed('warning', 'list.warningForeground') : themed('pass', 'testing.iconPassed'),
  };
}

const themed = (icon: string, color: string) => new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
