import * as vscode from 'vscode';
import { operationOf } from '../../services';
import { givenValues } from '../../core/model/checkValues';
import { sizeWords } from '../../services/datagovsg/publish/publishWords';
import type { EnvironmentId } from '../../core/model/operation';
import type { FieldValues } from '../../core/model/exchange';
import type { ExportWish } from '../../services/datagovsg/download/exportLink';
import { formatOf, proposedFileName } from '../../services/datagovsg/download/fileName';
import { type LiveDataset, liveDatasetIn } from '../../services/datagovsg/fileCheck/liveDataset';
import type { App, CommandTarget } from '../app';
import { askExtent, type DownloadExtent } from '../flows/askDownload';
import { defaultKey } from '../panel/callContext';
import { canBeSent } from '../panel/canBeSent';
import { diskFolder, onDisk } from '../prompts/diskFile';
import { pickDataset } from '../prompts/pickDataset';
import { plainText } from '../platform/plainText';
import { runDownload } from '../flows/runDownload';
import { targetEnvironment } from './commandTarget';
import { parseJson } from '../../core/parseJson';
import { showInfo } from '../platform/messages';

/** Downloads a dataset to a file: with what a form holds, or with what is asked for. */
export async function downloadDataset(app: App, target: CommandTarget): Promise<void> {
  const environment = await targetEnvironment(app, target);
  const values = givenValues(target.values ?? {});
  const chosen = target.datasetId ?? values.datasetId;
  const datasetId = typeof chosen === 'string' ? chosen : await pickDataset(app, environment);
  if (datasetId === undefined) return;
  if (!(await canBeSent('initiateDownload', { ...values, datasetId }, 'Nothing was asked for.'))) return;
  const keyId = target.keyId ?? (await defaultKey(app, operationOf('initiateDownload'), environment))?.id;
  const dataset = await look(app, environment, datasetId);
  const extent = target.values ? extentIn(values) : await extentFor(dataset);
  if (!extent) return;
  const uri = await askFile(dataset);
  if (!uri) return;
  const { format, name, sizeBytes: listedBytes } = dataset;
  const wish: ExportWish = { environment, datasetId, ...extent, ...(format && { format }), ...(keyId && { keyId }) };
  const whole = { ...wish, file: uri.fsPath, ...(listedBytes !== undefined && { listedBytes }) };
  await runDownload(app, { wish: whole, name, startedAt: new Date().toISOString() });
}

/** Goes on with a download that broke off, in this window or another. */
export async function resumeDownload(app: App): Promise<void> {
  const resumable = await (await app.downloads()).resumable();
  if (resumable.length === 0) return void showInfo('No download waits to be resumed.');
  const items = resumable.map(note => ({
    label: plainText(note.name),
    description: progressWords(note),
    detail: plainText(note.wish.file),
    note,
  }));
  const options = { title: 'Resume Download', placeHolder: 'Which one?', matchOnDetail: true };
  const chosen = await vscode.window.showQuickPick(items, options);
  if (!chosen) return;
  const { wish, name, startedAt } = chosen.note;
  await runDownload(app, { wish, name, startedAt });
}

const progressWords = ({ receivedBytes, totalBytes }: { receivedBytes: number; totalBytes?: number }): string =>
  totalBytes === undefined ? sizeWords(receivedBytes) : `${sizeWords(receivedBytes)} of ${sizeWords(totalBytes)}`;

/** What is known of the dataset. A download works without, so what went wrong is not in its way. */
async function look(app: App, environment: EnvironmentId, datasetId: string): Promise<LiveDataset> {
  const plan = { operationId: 'getDatasetMetadata', environment, values: { datasetId } };
  // Not for the history: the user asked for a file, not for this.
  const outcome = await app.caller.run(plan, { isRetried: true }, () => undefined);
  const answer =
    outcome.kind === 'exchange' && outcome.exchange.outcome.ok ? outcome.exchange.outcome.answer : undefined;
  return liveDatasetIn(parseJson(answer?.body ?? '')) ?? { id: datasetId, name: datasetId, columns: [] };
}

const extentIn = ({ columnNames, filters }: FieldValues): DownloadExtent => ({
  ...(Array.isArray(columnNames) && { columnNames: columnNames as string[] }),
  ...(Array.isArray(filters) && { filters: filters as NonNullable<DownloadExtent['filters']> }),
});

/** Only tables can be downloaded in part. */
const extentFor = ({ name, format, columns }: LiveDataset): Promise<DownloadExtent | undefined> =>
  format?.toUpperCase() === 'CSV' && columns.length > 0 ? askExtent(name, columns) : Promise.resolve({});

async function askFile({ id, name, format }: LiveDataset): Promise<vscode.Uri | undefined> {
  const known = formatOf(format);
  const chosen = await vscode.window.showSaveDialog({
    title: 'Download Dataset',
    saveLabel: 'Download',
    defaultUri: vscode.Uri.joinPath(diskFolder(), proposedFileName(name, id, format)),
    ...(known && { filters: { [known.name]: [known.extension], 'All files': ['*'] } }),
  });
  return onDisk(chosen);
}
