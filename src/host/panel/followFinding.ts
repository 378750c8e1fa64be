import * as vscode from 'vscode';
import type { Exchange } from '../../core/model/exchange';
import type { CommandTarget } from '../app';
import { runIntent } from '../commands/runCommand';

/** Takes the next step of a finding. The page names it by number only, so it cannot name a command or an address of its own. */
export async function followFinding(exchange: Exchange | undefined, index: number): Promise<void> {
  const next = exchange?.findings[index]?.next;
  if (!exchange || !next) return;
  if (next.kind === 'link') {
    await vscode.env.openExternal(vscode.Uri.parse(next.url, true));
    return;
  }
  const target: CommandTarget = exchange.keyId === undefined ? {} : { keyId: exchange.keyId };
  await runIntent(next.intent, target);
}
