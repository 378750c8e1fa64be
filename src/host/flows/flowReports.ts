import * as vscode from 'vscode';
import type { FlowOffer, FlowReport } from '../../core/flows/flow';
import type { FlowRun } from '../../core/flows/flowPorts';
import { unreachable } from '../../core/unreachable';
import type { App } from '../app';
import { guardedListener } from '../platform/guarded';
import { showError, showInfo, showWarning } from '../platform/messages';

const shows = { info: showInfo, warning: showWarning, error: showError } as const;

/** What an offer does that is about a flow. */
export interface FlowActs {
  run(run: FlowRun): Promise<unknown>;
  discard(run: FlowRun): Promise<unknown>;
}

/** Says how a flow ended. Not awaited: its command is over before the user answers. */
export function showEnd(
  app: Pick<App, 'log' | 'progress' | 'reports'>,
  { level, text, offers, hasSaved }: FlowReport,
  acts: FlowActs,
): void {
  if (hasSaved) app.progress.note('datasetSaved');
  guardedListener(app.log, vscode.l10n.t('The message about the end of a download or upload'), async () => {
    const chosen = await shows[level](text, ...offers.map(({ label }) => label));
    const offer = offers.find(({ label }) => label === chosen);
    if (offer) await follow(app, offer, acts);
  })();
}

async function follow(app: Pick<App, 'reports'>, offer: FlowOffer, acts: FlowActs): Promise<unknown> {
  switch (offer.do) {
    case 'openFile':
      return vscode.commands.executeCommand('vscode.open', vscode.Uri.file(offer.file));
    case 'revealFile':
      return vscode.commands.executeCommand(revealCommand(), vscode.Uri.file(offer.file));
    case 'copyText':
      return vscode.env.clipboard.writeText(offer.text);
    case 'showDocument':
      return app.reports.show(offer.title, offer.markdown);
    case 'run':
      return acts.run(offer.run);
    case 'discard':
      return acts.discard(offer.run);
    default:
      return unreachable(offer);
  }
}

/** Only a window on this machine can show the system's own files. */
const revealCommand = () =>
  vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop
    ? 'revealFileInOS'
    : 'revealInExplorer';
