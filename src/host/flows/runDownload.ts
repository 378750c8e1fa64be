import * as vscode from 'vscode';
import { isBeingReceived } from '../../core/calls/files/beingReceived';
import { readPartRecord } from '../../core/calls/files/partRecord';
import type { Waiting } from '../../core/model/exchange';
import {
  downloadDataset,
  downloadProblem,
  type DownloadFailure,
  type DownloadReport,
  type DownloadStep,
} from '../../services/datagovsg/download/downloadDataset';
import type { DownloadNote } from '../../services/datagovsg/download/downloadJournal';
import { percent, reportWords, stepWords } from '../../services/datagovsg/download/downloadWords';
import { sizeWords } from '../../services/datagovsg/publish/publishWords';
import type { Result } from '../../core/model/result';
import type { App } from '../app';
import { flowPorts } from './flowPorts';
import { cancellableProgress, type Progress } from '../platform/cancellableProgress';
import { guardedListener } from '../platform/guarded';
import { plainText } from '../platform/plainText';
import { triedNote } from './triedNote';
import { showError, showInfo, showWarning } from '../platform/messages';

/** Downloads with a notification of how far it is, and says at the end what came or what went wrong. */
export async function runDownload(app: App, note: DownloadNote): Promise<void> {
  const title = `Downloading “${note.name}”`;
  const result = await cancellableProgress(title, (progress, signal) => download(app, note, progress, signal));
  // What another run has received so far is neither ours to resume nor to discard.
  const isOthers = !result.ok && (result.error.kind === 'busy' || (await isBeingReceived(note.wish.file)));
  const kept = result.ok || isOthers ? undefined : await readPartRecord(note.wish.file);
  if (result.ok) app.progress.note('datasetSaved');
  if (!kept && !isOthers) await triedNote(app, 'a download', (await app.downloads()).clear(note.wish.file));
  // Not awaited: the command is over before the user answers.
  guardedListener(app.log, 'The end of a download', () =>
    result.ok ? tellSaved(note, result.value) : tellFailed(app, note, result.error, kept?.bytes),
  )();
}

async function download(
  app: App,
  note: DownloadNote,
  progress: Progress,
  signal: AbortSignal,
): Promise<Result<DownloadReport, DownloadFailure>> {
  const show = new ShownProgress(progress);
  const journal = await app.downloads();
  let noted: Promise<void> | undefined;
  const onStep = (step: DownloadStep) => {
    show.step(step);
    // As soon as there is something to go on with.
    if (step.phase === 'receive') noted ??= triedNote(app, 'a download', journal.write(note));
  };
  try {
    const events = { signal, onStep, onWaiting: (waiting: Waiting | undefined) => show.waiting(waiting) };
    return await downloadDataset(note.wish, flowPorts(app), events);
  } finally {
    await noted;
  }
}

/** The notification's line and bar. */
class ShownProgress {
  private shownPercent = 0;
  private latest: DownloadStep | undefined;

  constructor(private readonly progress: Progress) {}

  step(step: DownloadStep): void {
    this.latest = step;
    const { receivedBytes = 0, totalBytes } = step.phase === 'receive' ? step.progress : {};
    const now = totalBytes === undefined ? this.shownPercent : percent(receivedBytes, totalBytes);
    const increment = Math.max(0, now - this.shownPercent);
    this.shownPercent += increment;
    this.progress.report({ message: plainText(stepWords(step)), ...(increment > 0 && { increment }) });
  }

  waiting(waiting: Waiting | undefined): void {
    if (waiting) this.progress.report({ message: waiting.text });
    else if (this.latest) this.step(this.latest);
  }
}

async function tellSaved({ name, wish }: DownloadNote, report: DownloadReport): Promise<void> {
  const { sha256 } = report;
  const buttons = ['Open', ...(sha256 === undefined ? [] : ['Copy Checksum']), 'Reveal'];
  const chosen = await showInfo(reportWords(name, report), ...buttons);
  const uri = vscode.Uri.file(wish.file);
  if (chosen === 'Open') await vscode.commands.executeCommand('vscode.open', uri);
  if (chosen === 'Copy Checksum' && sha256 !== undefined) await vscode.env.clipboard.writeText(sha256);
  if (chosen === 'Reveal') await vscode.commands.executeCommand(revealCommand(), uri);
}

/** Only a window on this machine can show the system's own files. */
const revealCommand = () =>
  vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop
    ? 'revealFileInOS'
    : 'revealInExplorer';

async function tellFailed(
  app: App,
  note: DownloadNote,
  failure: DownloadFailure,
  keptBytes: number | undefined,
): Promise<void> {
  const kept = keptBytes === undefined ? '' : ` The ${sizeWords(keptBytes)} that came are kept.`;
  const text = `“${note.name}” was not downloaded. ${downloadProblem(failure)}${kept}`;
  const buttons = failure.kind === 'busy' ? [] : keptBytes === undefined ? ['Try Again'] : ['Resume', 'Discard'];
  const isAsked = failure.kind === 'cancelled';
  if (isAsked && keptBytes === undefined) return;
  const chosen = isAsked ? await showInfo(text, ...buttons) : await showError(text, ...buttons);
  if (chosen === 'Discard') await discardDownload(app, note);
  else if (chosen !== undefined) await runDownload(app, note);
}

/** The message that offers it may be an old one: what is gone on with meanwhile is kept. */
export async function discardDownload(app: App, { wish }: DownloadNote): Promise<void> {
  if (await (await app.downloads()).discard(wish.file)) return;
  const text = `${wish.file} is being downloaded again, so nothing was discarded. Cancel that download first.`;
  void showWarning(text); // not awaited: there is nothing to choose
}
