import * as vscode from 'vscode';
import { progressText } from '../../services/datagovsg/catalogue/progressText';
import { mayHaveRows } from '../../services/datagovsg/catalogue/datasetListing';
import type { CommandId } from './commandIds';
import type { EnvironmentId } from '../../core/model/operation';
import type { App, CommandTarget } from '../app';
import type { ChosenDataset } from '../prompts/datasetItems';
import { chooseDataset } from '../prompts/pickDataset';
import { plainText } from '../platform/plainText';
import { environmentWords } from '../../core/model/environmentWords';
import { showInfo, showWarning } from '../platform/messages';

interface Action extends vscode.QuickPickItem {
  run(): unknown;
}

/** Searches the catalogue, and then asks what to do with the dataset. */
export async function findDataset(app: Pick<App, 'catalogues' | 'environment' | 'log' | 'panels'>): Promise<void> {
  const environment = app.environment.id;
  const dataset = await chooseDataset(
    app,
    environment,
    vscode.l10n.t('Find a Dataset in {0}', environmentWords(environment).name),
  );
  if (!dataset) return;
  const title = dataset.listed?.name ?? dataset.id;
  const placeHolder = vscode.l10n.t('What do you want to do with this dataset?');
  const action = await vscode.window.showQuickPick(actionsFor(app, environment, dataset), {
    title,
    placeHolder,
    matchOnDetail: true,
  });
  await action?.run();
}

function actionsFor(
  app: Pick<App, 'panels'>,
  environment: EnvironmentId,
  { id, listed }: ChosenDataset,
): readonly Action[] {
  const hasRows = listed === undefined || mayHaveRows(listed);
  const start = (command: CommandId) => () =>
    vscode.commands.executeCommand(command, { datasetId: id, environment } satisfies CommandTarget);
  const forRows: readonly Action[] = [
    {
      label: `$(table) ${vscode.l10n.t('Read Rows')}`,
      detail: vscode.l10n.t('Search, filter and sort them in a form.'),
      run: () => app.panels.show('datastoreSearch', { environment, values: { resource_id: id } }),
    },
  ];
  const forWriting: readonly Action[] = [
    {
      label: `$(cloud-upload) ${vscode.l10n.t('Replace Data…')}`,
      detail: vscode.l10n.t('With a CSV file and a write key.'),
      run: start('sgApi.replaceDataset'),
    },
    {
      label: `$(add) ${vscode.l10n.t('Append Rows…')}`,
      detail: vscode.l10n.t('From a CSV file, with a write key.'),
      run: start('sgApi.appendRows'),
    },
  ];
  return [
    ...(hasRows ? forRows : []),
    {
      label: `$(info) ${vscode.l10n.t('Get Metadata')}`,
      detail: vscode.l10n.t('Agency, dates, size and columns.'),
      run: () => app.panels.show('getDatasetMetadata', { environment, values: { datasetId: id } }),
    },
    {
      label: `$(cloud-download) ${vscode.l10n.t('Download…')}`,
      detail: hasRows ? vscode.l10n.t('Whole or filtered, to a file.') : vscode.l10n.t('To a file.'),
      run: start('sgApi.downloadDataset'),
    },
    ...(hasRows ? forWriting : []),
    ...pageActions(environment, id),
    { label: `$(copy) ${vscode.l10n.t('Copy Id')}`, detail: plainText(id), run: () => copyId(id) },
  ];
}

/** The public site shows production. Where staging shows its datasets is not known, and the sandbox has no such page. */
function pageActions(environment: EnvironmentId, id: string): readonly Action[] {
  if (environment !== 'production') return [];
  const address = vscode.Uri.parse(`https://data.gov.sg/datasets/${encodeURIComponent(id)}/view`);
  const detail = vscode.l10n.t('In your browser.');
  return [
    {
      label: `$(link-external) ${vscode.l10n.t('Open on data.gov.sg')}`,
      detail,
      run: () => vscode.env.openExternal(address),
    },
  ];
}

async function copyId(id: string): Promise<void> {
  await vscode.env.clipboard.writeText(id);
  void showInfo(vscode.l10n.t('Copied the id {0}.', id));
}

/** Reads the list of datasets of the active environment again, however old it is. */
export async function refreshCatalogue(app: Pick<App, 'catalogues' | 'environment'>): Promise<void> {
  const environment = app.environment.id;
  const catalogue = await app.catalogues.of(environment);
  const text = () => progressText(catalogue.progress(), catalogue.size);
  const title = vscode.l10n.t('List of datasets in {0}', environmentWords(environment).name);
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async progress => {
    const listening = catalogue.onDidChange(() => progress.report({ message: text() }));
    await catalogue.refresh(true);
    listening.dispose();
  });
  const { problem } = catalogue;
  if (problem !== undefined) void showWarning(vscode.l10n.t('{0} What was read before is kept.', problem));
  else void showInfo(vscode.l10n.t('{0}: {1}.', title, text()));
}
