import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { DownloadStep } from '../../services/datagovsg/download/downloadDataset';
import type { PublishLook, PublishWish } from '../../services/datagovsg/publish/publishTypes';
import { sizeWords } from '../../services/datagovsg/publish/publishWords';
import { plural } from '../../services/datagovsg/fileCheck/preflightFinding';
import type { App } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { onDisk } from '../prompts/diskFile';
import { flowPorts } from './flowPorts';
import type { PublishProgress } from './publishProgress';
import { showError } from '../platform/messages';

/** Downloads today's data to a file that the user chooses. @returns whether the data may be replaced now */
export async function saveCopy(
  app: App,
  wish: PublishWish,
  look: PublishLook,
  progress: PublishProgress,
  signal: AbortSignal,
): Promise<boolean> {
  const given = await vscode.window.showSaveDialog({
    title: 'Copy of Today’s Data',
    saveLabel: 'Save Copy',
    defaultUri: vscode.Uri.file(join(dirname(wish.file) || homedir(), copyName(wish))),
    filters: { 'CSV files': ['csv'] },
  });
  const target = onDisk(given);
  if (!target) return false;
  if (target.fsPath === wish.file) return refuse('The copy would be written over the file that is to be sent.');
  const { downloadDataset, downloadProblem } = await import('../../services/datagovsg/download/downloadDataset');
  const { environment, datasetId } = wish;
  const format = look.dataset.format ?? 'CSV';
  const onStep = (step: DownloadStep) => progress.say(stepWords(step));
  const copy = await downloadDataset({ environment, datasetId, format, file: target.fsPath }, flowPorts(app), {
    signal,
    onStep,
  });
  if (signal.aborted) return false;
  return copy.ok ? isWhole(copy.value.count?.number, look, target) : goOnWithout(downloadProblem(copy.error));
}

/** The id is a path only after it was checked to be one: letters and digits. */
const copyName = ({ datasetId }: PublishWish): string =>
  `${basename(datasetId.replace(/[^A-Za-z0-9_]/g, ''))}-${new Date().toISOString().slice(0, 10)}.csv`;

function stepWords(step: DownloadStep): string {
  const copying = 'Keeping a copy of today’s data';
  if (step.phase === 'receive') return `${copying}: ${sizeWords(step.progress.receivedBytes)}`;
  return step.phase === 'check' ? `${copying}: checking it` : `${copying}: waiting until it is made`;
}

/** A copy that lacks rows is none, if the number of rows is known. */
async function isWhole(rows: number | undefined, { today }: PublishLook, target: vscode.Uri): Promise<boolean> {
  if (rows === undefined || !today || rows >= today.total) return true;
  const text = `The copy (${basename(target.fsPath)}) has ${plural(rows, 'row')}, but the dataset has ${today.total}.`;
  return goOnWithout(text);
}

async function goOnWithout(why: string): Promise<boolean> {
  const question = `There is no whole copy of today’s data. ${why}`;
  const detail = 'Nothing was sent yet.';
  return confirmHarm(question, { harm: 'Replace Without a Copy', harmless: 'Do Not Replace', detail });
}

function refuse(text: string): false {
  void showError(`${text} Choose another name. Nothing was sent.`); // not awaited: nothing to choose
  return false;
}
