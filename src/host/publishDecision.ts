import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { PublishLook, PublishWish } from '../core/flows/publish/publishTypes';
import { lookReport } from '../core/flows/publish/publishReport';
import { countWords } from '../core/publish/fileFindings';
import { plural } from '../core/publish/preflightFinding';
import type { App } from './app';

/** What the user wants after the check of the file. */
export type Decision = 'send' | 'copyFirst' | 'cancel';

const showReport = 'Show Report';

/** Says what was found and what would happen, and lets the user decide. Errors stop, unless the user says otherwise. */
export async function decideOn(app: App, wish: PublishWish, look: PublishLook): Promise<Decision> {
  const answers = answersFor(wish, look);
  const labels = [...answers.keys()];
  const isClean = look.preflight.findings.every(({ severity }) => severity === 'info');
  const ask = isClean ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const options = { modal: true, detail: detailOf(wish, look) };
  // The first is the one that Enter takes.
  const chosen = await ask(question(wish, look), options, showReport, ...labels);
  if (chosen !== showReport) return answers.get(chosen ?? '') ?? 'cancel';
  await app.reports.show('Check of a File', lookReport({ ...wish, fileName: basename(wish.file) }, look));
  return decideBelow(wish, look, answers);
}

/** A list, since a modal question would stand before the report that is to be read. */
async function decideBelow(
  wish: PublishWish,
  look: PublishLook,
  answers: ReadonlyMap<string, Decision>,
): Promise<Decision> {
  const options = { title: question(wish, look), placeHolder: 'Read the report, then decide', ignoreFocusOut: true };
  const chosen = await vscode.window.showQuickPick(['Cancel', ...answers.keys()], options);
  return answers.get(chosen ?? '') ?? 'cancel';
}

function answersFor({ mode }: PublishWish, { preflight }: PublishLook): ReadonlyMap<string, Decision> {
  const hasErrors = preflight.findings.some(({ severity }) => severity === 'error');
  if (mode === 'append') return new Map([[hasErrors ? 'Send It All the Same' : 'Append Rows', 'send']]);
  // A file with errors is the best reason for a copy.
  const allTheSame = hasErrors ? ' All the Same' : '';
  return new Map([
    [`Save a Copy, Then Replace${allTheSame}…`, 'copyFirst'],
    [`Replace${allTheSame} Without a Copy`, 'send'],
  ]);
}

function question({ mode, environment }: PublishWish, { dataset, preflight }: PublishLook): string {
  const what = mode === 'replace' ? `Replace the data of “${dataset.name}”` : `Append rows to “${dataset.name}”`;
  const { findings } = preflight;
  return `${what} (${environment})? The check of the file found ${findings.length === 0 ? 'nothing' : countWords(findings)}.`;
}

const maxListed = 5;

function detailOf(wish: PublishWish, look: PublishLook): string {
  const { findings } = look.preflight;
  const listed = findings.slice(0, maxListed).map(({ severity, message }) => `• ${severity}: ${message}`);
  const rest = findings.length > maxListed ? [`• and ${findings.length - maxListed} more, in the report`] : [];
  return [effectOf(wish, look), `The key belongs to ${look.account}.`, ...listed, ...rest].join('\n');
}

function effectOf({ mode, file }: PublishWish, { preflight: { rows, isWhole }, today }: PublishLook): string {
  const now = today ? plural(today.total, 'row') : 'an unknown number of rows';
  const name = basename(file);
  const what = isWhole
    ? `the ${plural(rows, 'row')} of ${name}`
    : `what ${name} holds (how many rows could not be seen)`;
  const isOne = !isWhole || rows === 1;
  return mode === 'replace'
    ? `All of today’s data (${now}) goes, and ${what} ${isOne ? 'takes' : 'take'} its place.`
    : `To today’s ${now}, ${what} ${isOne ? 'is' : 'are'} added.`;
}
