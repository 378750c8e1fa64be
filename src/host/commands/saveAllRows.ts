import * as vscode from 'vscode';
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { FieldValues } from '../../core/model/exchange';
import type { RowPage, RowQuery } from '../../services/datagovsg/rows/pageRows';
import { notWrittenWords } from '../../services/datagovsg/rows/rowsWords';
import type { RowsFormat } from '../../services/datagovsg/rows/rowsText';
import type { KeptRows, SavedRows } from '../../services/datagovsg/rows/saveRows';
import type { App, CommandTarget } from '../app';
import { defaultKey } from '../panel/callContext';
import { canBeSent } from '../panel/canBeSent';
import { diskFolder, onDisk } from '../prompts/diskFile';
import { flowPorts } from '../flows/flowPorts';
import { pickDataset } from '../prompts/pickDataset';
import { targetEnvironment } from './commandTarget';
import { cancellableProgress } from '../platform/cancellableProgress';
import { showError, showInfo, showWarning } from '../platform/messages';

const formats: Readonly<Record<RowsFormat, string>> = { csv: 'CSV', jsonl: 'JSON lines', json: 'JSON' };

/** Saves all rows of a dataset, or of the row search that is typed in a form, to a file. */
export async function saveAllRows(app: App, target: CommandTarget = {}): Promise<void> {
  const query = await queryFor(app, target);
  if (!query || !(await isComplete(query))) return;
  const chosen = await vscode.window.showSaveDialog({
    title: 'Save All Rows',
    saveLabel: 'Save Rows',
    defaultUri: proposedFile(query),
    filters: Object.fromEntries(Object.entries(formats).map(([extension, name]) => [name, [extension]])),
  });
  const file = onDisk(chosen);
  if (!file) return;
  const saved = await save(app, query, file);
  if (saved.kind === 'saved') app.progress.note('datasetSaved');
  tell(saved, file);
}

/** What is typed in the form, or all rows of a dataset that is chosen now. */
async function queryFor(app: App, target: CommandTarget): Promise<RowQuery | undefined> {
  const environment = await targetEnvironment(app, target);
  const named = target.values && queryValues(target.values);
  if (named) return { environment, values: named, ...(target.keyId !== undefined && { keyId: target.keyId }) };
  const resource_id = await pickDataset(app, environment);
  if (resource_id === undefined) return undefined;
  const { operationOf } = await import('../../services');
  const key = await defaultKey(app, operationOf('datastoreSearch'), environment);
  return { environment, values: { resource_id }, ...(key && { keyId: key.id }) };
}

/** Other forms name the dataset by another field, and have no more of a row search. */
function queryValues(values: FieldValues): FieldValues | undefined {
  const { resource_id, datasetId } = values;
  if (resource_id !== undefined && resource_id !== '') return values;
  return datasetId === undefined || datasetId === '' ? undefined : { resource_id: datasetId };
}

function isComplete({ values }: RowQuery): Promise<boolean> {
  const { limit: _limit, offset: _offset, ...others } = values;
  return canBeSent('datastoreSearch', others, 'The rows were not asked for.');
}

/** Named by the id, which its check allows to hold letters, digits and `_` only. */
const proposedFile = ({ values }: RowQuery): vscode.Uri =>
  vscode.Uri.joinPath(diskFolder(), `${String(values.resource_id)}.csv`);

function save(app: App, query: RowQuery, file: vscode.Uri): Thenable<SavedRows> {
  const title = `Saving rows to ${basename(file.fsPath)}`;
  return cancellableProgress(title, async (progress, signal) => {
    const { pageRows } = await import('../../services/datagovsg/rows/pageRows');
    const { saveRows } = await import('../../services/datagovsg/rows/saveRows');
    const { rowsProgress } = await import('../../services/datagovsg/rows/rowsProgress');
    const format = formatOf(file);
    const startedMs = performance.now();
    let doneShare = 0;
    const onPage = (page: RowPage) => {
      const { text, share } = rowsProgress(page, performance.now() - startedMs);
      progress.report({ message: text, increment: (share - doneShare) * 100 });
      doneShare = share;
    };
    const pages = pageRows(query, flowPorts(app), {
      signal,
      isTyped: format !== 'csv',
      onWaiting: waiting => waiting && progress.report({ message: waiting.text }),
      isResumed: (stopped, { done, total = done }) => isResumed(stopped.reason, done, total, signal),
    });
    const asked = Array.isArray(query.values.fields) ? query.values.fields.map(String) : [];
    const unique = randomBytes(6).toString('hex');
    return saveRows(pages, { file: file.fsPath, format, asked, unique, onPage });
  });
}

/** Asked while what came is still open, so that no row is read again. Cancelling, and closing the question, mean no. */
async function isResumed(reason: string, done: number, total: number, signal: AbortSignal): Promise<boolean> {
  const resume = 'Resume';
  const counted = `${done.toLocaleString('en-SG')} of ${total.toLocaleString('en-SG')} rows were read.`;
  const question = showWarning(`${counted} ${reason} Resume reads on from there.`, resume, 'Stop');
  const cancelled = new Promise<undefined>(resolve => signal.addEventListener('abort', () => resolve(undefined)));
  return (await Promise.race([question, cancelled])) === resume;
}

function formatOf(file: vscode.Uri): RowsFormat {
  const extension = /\.(\w+)$/.exec(file.fsPath)?.[1]?.toLowerCase();
  return extension === 'json' || extension === 'jsonl' ? extension : extension === 'ndjson' ? 'jsonl' : 'csv';
}

function tell(saved: SavedRows, file: vscode.Uri): void {
  const name = basename(file.fsPath);
  if (saved.kind === 'notWritten') {
    void showError(notWrittenWords(name, saved.code));
  } else if (saved.kind === 'saved') {
    const open = 'Open File';
    const text = [
      `${saved.rows.toLocaleString('en-SG')} rows are in ${name}.`,
      ...(saved.remarks ?? []),
      ...saved.notices,
    ].join(' ');
    const show = saved.notices.length > 0 ? showWarning : showInfo;
    // Not awaited: the command is over before the user closes the message.
    void show(text, open).then(choice => choice === open && vscode.commands.executeCommand('vscode.open', file));
  } else if (saved.reason === undefined) {
    void showInfo(`Not saved: ${name} was left as it was.`);
  } else if (saved.kept) {
    tellKept(saved.reason, saved.kept, name);
  } else {
    void showError(`The rows were not saved, and ${name} was left as it was. ${saved.reason}`);
  }
}

function tellKept(reason: string, { file, rows, total }: KeptRows, name: string): void {
  const open = 'Open Part';
  const count = (number: number) => number.toLocaleString('en-SG');
  const text = `Only ${count(rows)} of ${count(total)} rows came. They are in ${basename(file)}, and ${name} was left as it was. ${reason} For all rows, save them again.`;
  void showWarning(text, open).then(
    choice => choice === open && vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file)),
  );
}
