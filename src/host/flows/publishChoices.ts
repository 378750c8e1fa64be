import * as vscode from 'vscode';
import { profileOf, operationProfile } from '../../services';
import { datasetIn } from '../../services/datagovsg/datasetAddress';
import type { EnvironmentId } from '../../core/model/operation';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { PublishMode } from '../../services/datagovsg/fileCheck/headerFindings';
import { publishTitle } from '../../services/datagovsg/publish/publishWords';
import type { App } from '../app';
import { confirmHarm } from '../prompts/confirmHarm';
import { contactTeam } from '../prompts/contactTeam';
import { onDisk } from '../prompts/diskFile';
import { chooseDataset } from '../prompts/pickDataset';
import { environmentWords } from '../../core/model/environmentWords';
import { showInfo, showWarning } from '../platform/messages';
import { runCommand } from '../commands/runCommand';

const openLabel = (mode: PublishMode): string =>
  mode === 'replace' ? vscode.l10n.t('Replace Data with This File') : vscode.l10n.t('Append Rows of This File');

/** The write key that was given, is the default, or is the only one; else the user picks. */
export async function choosePublishKey(
  app: Pick<App, 'defaults' | 'keys'>,
  environment: EnvironmentId,
  mode: PublishMode,
  given?: string,
): Promise<KeyInfo | undefined> {
  const { keys, problem } = await app.keys.usable();
  const fitting = keys.filter(key => key.kind === 'datagovsgWriteKey' && key.environment === environment);
  if (problem) void showWarning(problem); // not awaited: the sandbox's key can be used meanwhile
  const chosen = fitting.find(({ id }) => id === given) ?? fitting.find(key => app.defaults.scopesOf(key).length > 0);
  if (chosen) return chosen;
  if (fitting.length === 0) return offerToAdd(environment);
  if (fitting.length === 1) return fitting[0];
  const items = fitting.map(info => ({ label: info.name, description: info.holder ?? '', info }));
  const options = {
    title: publishTitle(mode),
    placeHolder: vscode.l10n.t('With which write key?'),
    matchOnDescription: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.info;
}

async function offerToAdd(environment: EnvironmentId): Promise<undefined> {
  const add = vscode.l10n.t('Add Key');
  const { name } = environmentWords(environment);
  const text = vscode.l10n.t('Publishing needs a data.gov.sg write key, and there is none for {0}.', name);
  const { contact } = profileOf('datagovsg');
  const chosen = await showInfo(text, add, contact.label);
  if (chosen === contact.label) await contactTeam('datagovsg');
  if (chosen === add) await runCommand('sgApi.addKey', { api: 'datagovsg', environment });
  return undefined;
}

/** The dataset that a form named, or one that the user picks; the sandbox offers the write guide's own sample first. */
export async function choosePublishDataset(
  app: Pick<App, 'catalogues' | 'log'>,
  environment: EnvironmentId,
  mode: PublishMode,
  given: unknown,
): Promise<string | undefined> {
  const named = typeof given === 'string' ? datasetIn(given) : undefined;
  if (named !== undefined) return named;
  const title = publishTitle(mode);
  const sample = String(operationProfile('getUploadLink').starter?.['datasetId']);
  return (await chooseDataset(app, environment, title, environment === 'sandbox' ? sample : undefined))?.id;
}

/** A file from the dialog, which starts at the CSV file of the active editor. @returns its path */
export async function choosePublishFile(mode: PublishMode): Promise<string | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const isCsv = active?.scheme === 'file' && active.path.toLowerCase().endsWith('.csv');
  const [given] =
    (await vscode.window.showOpenDialog({
      title: publishTitle(mode),
      openLabel: openLabel(mode),
      canSelectMany: false,
      filters: { [vscode.l10n.t('CSV files')]: ['csv'], [vscode.l10n.t('All files')]: ['*'] },
      ...(isCsv && { defaultUri: active }),
    })) ?? [];
  const chosen = onDisk(given);
  if (!chosen) return undefined;
  return (await isSaved(chosen)) ? chosen.fsPath : undefined;
}

/** What is sent is what is on the disk: an editor that holds something newer is saved first, or nothing is done. */
async function isSaved(file: vscode.Uri): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (!open?.isDirty) return true;
  const text = vscode.l10n.t('The file has unsaved changes in the editor. Only what is saved on disk is sent.');
  if (
    !(await confirmHarm(text, {
      harm: vscode.l10n.t('Save and Continue'),
      harmless: vscode.l10n.t('Leave It Unsaved'),
    }))
  )
    return false;
  return open.save();
}
