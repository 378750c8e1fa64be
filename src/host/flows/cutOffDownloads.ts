import type * as vscode from 'vscode';
import type { DownloadNote, UnfinishedDownload } from '../../services/datagovsg/download/downloadJournal';
import type { App } from '../app';
import { guardedListener } from '../platform/guarded';
import { showInfo } from '../platform/messages';

/** After activation, so that the window is usable first. */
const lookMs = 10_000;

/** Says at the next start that a download was cut off, for instance by a crash. */
export function watchCutOffDownloads(app: () => App): vscode.Disposable {
  const look = () =>
    guardedListener(app().log, 'Looking for downloads that were cut off', () => tellOfCutOffDownloads(app()))();
  const timer = setTimeout(look, lookMs).unref();
  return { dispose: () => clearTimeout(timer) };
}

/** Tells of each once: from then on it waits for _Resume Download_. @returns what was told */
export async function tellOfCutOffDownloads(app: App): Promise<readonly UnfinishedDownload[]> {
  const { isProcessRunning } = await import('../../core/isProcessRunning');
  const journal = await app.downloads();
  const found = await journal.cutOff(isProcessRunning);
  for (const each of found) {
    const { wish, name, startedAt } = each;
    await journal.write({ wish, name, startedAt, isTold: true });
    // Not awaited: the message stays until it is answered.
    guardedListener(app.log, 'Telling of a download that was cut off', () => tell(app, each))();
  }
  return found;
}

async function tell(app: App, { wish, name, startedAt, receivedBytes, totalBytes }: UnfinishedDownload): Promise<void> {
  const { sizeWords } = await import('../../services/datagovsg/publish/publishWords');
  const whole = totalBytes === undefined ? '' : ` of ${sizeWords(totalBytes)}`;
  const text = `The download of “${name}” was cut off. ${sizeWords(receivedBytes)}${whole} are kept beside ${wish.file}.`;
  const chosen = await showInfo(text, 'Resume', 'Discard');
  if (chosen !== undefined) await goOnOrDiscard(app, { wish, name, startedAt }, chosen);
}

async function goOnOrDiscard(app: App, note: DownloadNote, chosen: 'Resume' | 'Discard'): Promise<void> {
  const { discardDownload, runDownload } = await import('./runDownload');
  await (chosen === 'Resume' ? runDownload : discardDownload)(app, note);
}
