import * as vscode from 'vscode';
import { profileOf } from '../../services';
import type { ApiId } from '../../core/model/operation';
import type { ProductionLock } from '../../core/calls/productionLock';
import { pickApi } from './pickApi';

const minuteMs = 60_000;
/** The first is the one that Enter takes. */
const durations = (): readonly { label: string; forMs: number | 'notAtAll' | undefined }[] => [
  { label: vscode.l10n.t('Keep it locked'), forMs: 'notAtAll' },
  { label: vscode.l10n.t('15 minutes'), forMs: 15 * minuteMs },
  { label: vscode.l10n.t('1 hour'), forMs: 60 * minuteMs },
  { label: vscode.l10n.t('Until this window closes'), forMs: undefined },
];

/** Asks which API and for how long. @param api asks for this one only @returns whether it was unlocked */
export async function askToUnlock(lock: ProductionLock, api?: ApiId): Promise<boolean> {
  const chosen = api ?? (await pickApi(vscode.l10n.t('Unlock Production')));
  if (!chosen) return false;
  const duration = await vscode.window.showQuickPick(durations(), {
    title: vscode.l10n.t('Unlock {0} Production', profileOf(chosen).name),
    placeHolder: vscode.l10n.t('For how long? It locks itself again after that.'),
  });
  if (!duration || duration.forMs === 'notAtAll') return false;
  lock.unlock(chosen, duration.forMs);
  return true;
}
