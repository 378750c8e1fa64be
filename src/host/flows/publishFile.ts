import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type * as vscode from 'vscode';
import type { PublishNote } from '../../services/datagovsg/publish/publishJournal';
import type {
  PublishEnd,
  PublishEvents,
  PublishLook,
  PublishPhase,
  PublishWish,
} from '../../services/datagovsg/publish/publishTypes';
import type { App } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { flowPorts } from './flowPorts';
import { publishWords } from './publishChoices';
import { saveCopy } from './publishCopy';
import { PublishProgress } from './publishProgress';
import { showPublishReport } from './publishReports';
import { triedNote } from './triedNote';
import { cancellableProgress } from '../platform/cancellableProgress';
import { type ShowMessage, showError, showInfo, showWarning } from '../platform/messages';

/** Publishes with a progress notification, and says how it ended. */
export async function publishFile(app: App, wish: PublishWish): Promise<PublishEnd> {
  const { title } = publishWords[wish.mode];
  const end = await cancellableProgress(title, (progress, cancelled) => run(app, wish, progress, cancelled));
  tell(app, wish, end);
  return end;
}

async function run(
  app: App,
  wish: PublishWish,
  notification: vscode.Progress<{ message: string }>,
  cancelled: AbortSignal,
): Promise<PublishEnd> {
  const { publishDataset } = await import('../../services/datagovsg/publish/publishDataset');
  const { FileCheckPage } = await import('../panel/fileCheckPage');
  const stop = new AbortController();
  const page = new FileCheckPage(app, wish, { stop: () => stop.abort(), mayGo: () => mayGoBeside(app, wish) });
  const signal = AbortSignal.any([cancelled, stop.signal]);
  signal.addEventListener('abort', () => page.cancel());
  const report = (step: { message: string }) => {
    notification.report(step);
    page.say(step.message);
  };
  const progress = new PublishProgress({ report });
  let isCopyFirst = false;
  const events: PublishEvents = {
    signal,
    ...progress.events,
    decide: async look => {
      const decision = await page.decide(look);
      isCopyFirst = decision === 'copyFirst';
      return decision === 'copyFirst' ? 'send' : decision;
    },
    keepCopy: look => (isCopyFirst ? saveCopy(app, wish, look, progress, signal) : Promise.resolve(true)),
    journal: await journalOf(app, wish),
  };
  try {
    const end = await publishDataset(wish, flowPorts(app), events);
    page.end(end);
    return end;
  } catch (error) {
    page.end({ kind: 'stopped', phase: 'decision', text: brokeOff });
    throw error;
  }
}

const brokeOff =
  'It broke off by a fault of this extension, which the log names. Whether the file was sent is not known. Send “Get the state of an upload” before you send it again.';

/** Asks when a file is on its way to the same dataset already. */
async function mayGoBeside(app: App, wish: PublishWish): Promise<boolean> {
  const other = await app.publishings.beside(wish);
  if (!other) return true;
  const { besideText } = await import('../../services/datagovsg/publish/publishJournal');
  const detail = 'Nothing was sent yet.';
  const question = { harm: 'Send It Beside That', harmless: 'Do Not Send', detail };
  return confirmHarm(besideText(other), question);
}

/** Keeps how far it is, so that the next start can tell of a publishing that was cut off. */
async function journalOf(app: App, wish: PublishWish): Promise<NonNullable<PublishEvents['journal']>> {
  const journal = await app.publishings.journal();
  const [id, startedAt] = [randomUUID(), new Date().toISOString()];
  const { mode, environment, keyId, datasetId, file } = wish;
  const noteOf = (phase: PublishPhase, { dataset, preflight, today }: PublishLook): PublishNote => ({
    ...{ id, mode, environment, keyId, datasetId, phase, startedAt },
    processId: process.pid,
    datasetName: dataset.name,
    fileName: basename(file),
    phaseAt: new Date().toISOString(),
    ...(preflight.isWhole && { fileRows: preflight.rows }),
    ...(today && { rowsBefore: today.total }),
  });
  const tried = (step: Promise<void>) => triedNote(app, 'a publishing', step);
  return { note: (phase, look) => tried(journal.write(noteOf(phase, look))), clear: () => tried(journal.clear(id)) };
}

/** Not awaited: the command is over, whatever the user does with the message. */
function tell(app: App, wish: PublishWish, end: PublishEnd): void {
  const show = 'Show Report';
  void messageFor(end)(end.text, show).then(async choice => {
    if (choice === show) await showPublishReport(app, wish, end);
  });
}

function messageFor({ kind, readBack }: PublishEnd): ShowMessage {
  if (kind === 'stopped') return showError;
  const isFine = kind === 'cancelled' || (kind === 'published' && readBack?.isAsExpected !== false);
  return isFine ? showInfo : showWarning;
}
