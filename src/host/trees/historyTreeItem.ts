import * as vscode from 'vscode';
import type { Exchange } from '../../core/model/exchange';
import { operationOf, profileOf } from '../../services';
import { durationText } from '../../shared/text/durations';
import type { CommandTarget } from '../app';

/** How a call stands in the tree: its outcome as icon and as words. */
export function historyTreeItem(exchange: Exchange): vscode.TreeItem {
  const operation = operationOf(exchange.request.operationId);
  const { result, icon } = resultOf(exchange);
  const item = new vscode.TreeItem(operation.summary);
  item.id = exchange.id;
  item.description = `${result} · ${exchange.request.environment} · ${new Date(exchange.startedAt).toLocaleTimeString()}`;
  item.tooltip = `${profileOf(operation.api).name}: ${exchange.request.method} ${exchange.request.url}`;
  // Without it a screen reader reads the tooltip: the address, but not how the call ended.
  item.accessibilityInformation = { label: `${operation.summary} ${item.description}` };
  item.iconPath = icon;
  item.contextValue = 'exchange';
  const target: CommandTarget = { exchangeId: exchange.id };
  item.command = { command: 'sgApi.openExchange', title: 'Open', arguments: [target] };
  return item;
}

function resultOf({ outcome, findings }: Exchange): { result: string; icon: vscode.ThemeIcon } {
  if (!outcome.ok)
    return { result: `no answer (${outcome.failure.kind})`, icon: themed('debug-disconnect', 'list.errorForeground') };
  const { status, timings } = outcome.answer;
  const result = `${status} in ${durationText(timings.lastByteMs)}`;
  if (status >= 300) return { result, icon: themed('error', 'list.errorForeground') };
  return {
    result,
    icon: findings.length > 0 ? themed('warning', 'list.warningForeground') : themed('pass', 'testing.iconPassed'),
  };
}

const themed = (icon: string, color: string) => new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
