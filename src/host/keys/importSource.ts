import * as vscode from 'vscode';
import { definitionsIn, variablesIn, type Definition } from '../../core/keys/envFile';
import { mentionsIn, type Mention } from '../../core/keys/mentions';
import { secretsIn, type Secret } from '../../core/keys/secret';
import { envFiles } from './envFiles';
import { readableSize, readText } from '../platform/textFile';
import { showError } from '../platform/messages';

/** Where keys are searched for. */
export interface ImportSource {
  /** For people: ".env", "the environment of the extension host". */
  name: string;
  /** Of a file, whose lines can be removed. */
  uri?: vscode.Uri;
  variables: Readonly<Record<string, Secret>>;
  /** Of a file: how each was read, and those whose whole value is not known. */
  definitions?: readonly Definition[];
  mentions?: readonly Mention[];
}

/** Lets the user choose where to search, and reads it. @returns undefined when it was closed or cannot be read */
export async function pickSource(): Promise<ImportSource | undefined> {
  const files = await envFiles();
  const items = [
    ...files.map(fileItem).sort((a, b) => a.label.localeCompare(b.label)),
    anotherFile(),
    hostEnvironment(),
  ];
  const options = {
    title: vscode.l10n.t('Import Keys'),
    placeHolder: vscode.l10n.t('Where are the keys?'),
    matchOnDescription: true,
  };
  const chosen = await vscode.window.showQuickPick<SourceItem>(items, options);
  return chosen?.read();
}

type SourceItem = vscode.QuickPickItem & { read(): Promise<ImportSource | undefined> };

const fileItem = (uri: vscode.Uri): SourceItem => ({
  label: vscode.workspace.asRelativePath(uri),
  iconPath: new vscode.ThemeIcon('file'),
  read: () => fromFile(uri),
});

const anotherFile = (): SourceItem => ({
  label: vscode.l10n.t('Another file…'),
  iconPath: new vscode.ThemeIcon('folder-opened'),
  alwaysShow: true,
  read: async () => {
    const options = { title: vscode.l10n.t('Import Keys'), openLabel: vscode.l10n.t('Search for Keys') };
    const [uri] = (await vscode.window.showOpenDialog(options)) ?? [];
    return uri && fromFile(uri);
  },
});

const hostEnvironment = (): SourceItem => ({
  label: vscode.l10n.t('Environment of the extension host'),
  description: vscode.l10n.t('variables that VS Code was started with'),
  iconPath: new vscode.ThemeIcon('terminal'),
  read: () =>
    Promise.resolve({
      name: vscode.l10n.t('the environment of the extension host'),
      variables: secretsIn(process.env),
    }),
});

async function fromFile(uri: vscode.Uri): Promise<ImportSource | undefined> {
  const name = vscode.workspace.asRelativePath(uri);
  const text = await readText(uri);
  if (text !== undefined) return sourceOf(name, uri, text);
  void showError(vscode.l10n.t('{0} cannot be read as UTF-8 or UTF-16 text of at most {1}.', name, readableSize));
  return undefined;
}

function sourceOf(name: string, uri: vscode.Uri, text: string): ImportSource {
  const definitions = definitionsIn(text);
  return { name, uri, variables: variablesIn(text), definitions, mentions: mentionsIn(text, definitions) };
}
