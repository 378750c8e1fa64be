import * as vscode from 'vscode';
import type { FieldValues } from '../../core/model/exchange';
import type { RowQuery } from '../../services/datagovsg/rows/pageRows';
import type { RowsFormat } from '../../services/datagovsg/rows/rowsText';
import type { App, CommandTarget } from '../app';
import { runFlow } from '../flows/runFlow';
import { defaultKeyFor } from '../keys/defaultKeyFor';
import { canBeSent } from '../panel/canBeSent';
import { diskFolder, onDisk } from '../prompts/diskFile';
import { pickDataset } from '../prompts/pickDataset';
import { targetEnvironment } from './commandTarget';

const formats = (): Readonly<Record<RowsFormat, string>> => ({
  csv: 'CSV',
  jsonl: vscode.l10n.t('JSON Lines'),
  json: 'JSON',
});

/** Saves all rows of a dataset, or of the row search that is typed in a form, to a file. */
export async function saveAllRows(app: App, target: CommandTarget = {}): Promise<void> {
  const query = await queryFor(app, target);
  if (!query || !(await isComplete(query))) return;
  const chosen = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save All Rows'),
    saveLabel: vscode.l10n.t('Save Rows'),
    defaultUri: proposedFile(query),
    filters: Object.fromEntries(Object.entries(formats()).map(([extension, name]) => [name, [extension]])),
  });
  const file = onDisk(chosen);
  if (!file) return;
  await runFlow(app, { flow: 'saveRows', inputs: { ...query, file: file.fsPath } });
}

/** What is typed in the form, or all rows of a dataset that is chosen now. */
async function queryFor(
  app: Pick<App, 'catalogues' | 'defaults' | 'environment' | 'keys' | 'log'>,
  target: CommandTarget,
): Promise<RowQuery | undefined> {
  const environment = await targetEnvironment(app, target);
  const named = target.values && queryValues(target.values);
  if (named) return { environment, values: named, ...(target.keyId !== undefined && { keyId: target.keyId }) };
  const resource_id = await pickDataset(app, environment);
  if (resource_id === undefined) return undefined;
  const { operationOf } = await import('../../services');
  const key = await defaultKeyFor(app, operationOf('datastoreSearch'), environment);
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
  return canBeSent('datastoreSearch', others, vscode.l10n.t('No rows were requested.'));
}

/** Named by the id, which its check allows to hold letters, digits and `_` only. */
const proposedFile = ({ values }: RowQuery): vscode.Uri =>
  vscode.Uri.joinPath(diskFolder(), `${String(values.resource_id)}.csv`);
