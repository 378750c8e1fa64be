import * as vscode from 'vscode';
import { operationOf } from '../../services';
import { givenValues } from '../../core/model/checkValues';
import type { EnvironmentId } from '../../core/model/operation';
import type { FieldValues } from '../../core/model/exchange';
import type { DownloadInputs } from '../../services/datagovsg/download/downloadDataset';
import { formatOf, proposedFileName } from '../../services/datagovsg/download/fileName';
import { type LiveDataset, liveDatasetIn } from '../../services/datagovsg/fileCheck/liveDataset';
import type { App, CommandTarget } from '../app';
import { askExtent, type DownloadExtent } from '../flows/askDownload';
import { defaultKeyFor } from '../keys/defaultKeyFor';
import { canBeSent } from '../panel/canBeSent';
import { diskFolder, onDisk } from '../prompts/diskFile';
import { pickDataset } from '../prompts/pickDataset';
import { plainText } from '../platform/plainText';
import { resumeFlow, runFlow, type FlowParts } from '../flows/runFlow';
import { targetEnvironment } from './commandTarget';
import { parseJson } from '../../core/parseJson';
import { showInfo } from '../platform/messages';
import { callAnswer } from '../../core/model/callAnswer';

/** Downloads a dataset to a file: with what a form holds, or with what is asked for. */
export async function downloadDataset(app: App, target: CommandTarget): Promise<void> {
  const environment = await targetEnvironment(app, target);
  const values = givenValues(target.values ?? {});
  const chosen = target.datasetId ?? values.datasetId;
  const datasetId = typeof chosen === 'string' ? chosen : await pickDataset(app, environment);
  if (datasetId === undefined) return;
  if (!(await canBeSent('initiateDownload', { ...values, datasetId }, vscode.l10n.t('Nothing was requested.')))) return;
  const keyId = target.keyId ?? (await defaultKeyFor(app, operationOf('initiateDownload'), environment))?.id;
  const dataset = await metadataOf(app, environment, datasetId);
  const extent = target.values ? extentIn(values) : await extentFor(dataset);
  if (!extent) return;
  const uri = await askFile(dataset);
  if (!uri) return;
  const { format, name, sizeBytes: listedBytes } = dataset;
  const inputs: DownloadInputs = {
    ...{ environment, datasetId, name, file: uri.fsPath, ...extent },
    ...(format && { format }),
    ...(keyId && { keyId }),
    ...(listedBytes !== undefined && { listedBytes }),
  };
  await runFlow(app, { flow: 'download', inputs });
}

/** Resumes a download that was interrupted, in this window or another. */
export async function resumeDownload(app: FlowParts): Promise<void> {
  const stopped = await (await app.flows.journal()).stopped();
  const items = stopped
    .filter(({ note }) => note.flow === 'download')
    .map(each => ({
      label: plainText(each.left.name),
      description: each.left.progress,
      detail: plainText(each.left.place),
      each,
    }));
  if (items.length === 0) return void showInfo(vscode.l10n.t('There is no download to resume.'));
  const options = {
    title: vscode.l10n.t('Resume Download'),
    placeHolder: vscode.l10n.t('Which download?'),
    matchOnDetail: true,
  };
  const chosen = await vscode.window.showQuickPick(items, options);
  if (chosen) await resumeFlow(app, chosen.each);
}

/** What is known of the dataset. A download works without it, so a problem here does not stop it. */
async function metadataOf(
  app: Pick<App, 'caller'>,
  environment: EnvironmentId,
  datasetId: string,
): Promise<LiveDataset> {
  const plan = { operationId: 'getDatasetMetadata', environment, values: { datasetId } };
  // Not for the history: the user asked for a file, not for this.
  const outcome = await app.caller.run(plan, { isRetried: true }, () => undefined);
  const came = callAnswer(outcome);
  return (
    liveDatasetIn(parseJson(came.kind === 'answer' ? came.answer.body : '')) ?? {
      id: datasetId,
      name: datasetId,
      columns: [],
    }
  );
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
    title: vscode.l10n.t('Download Dataset'),
    saveLabel: vscode.l10n.t('Download'),
    defaultUri: vscode.Uri.joinPath(diskFolder(), proposedFileName(name, id, format)),
    ...(known && { filters: { [known.name]: [known.extension], [vscode.l10n.t('All files')]: ['*'] } }),
  });
  return onDisk(chosen);
}
