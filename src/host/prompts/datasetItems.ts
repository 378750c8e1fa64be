import * as vscode from 'vscode';
import { datasetIn } from '../../services/datagovsg/datasetAddress';
import { mayHaveRows, type ListedDataset } from '../../services/datagovsg/catalogue/datasetListing';
import { plainText } from '../platform/plainText';

/** A row of the list of datasets: a dataset, or a message. */
export interface DatasetItem extends vscode.QuickPickItem {
  chosen?: ChosenDataset;
}

/** A dataset that was picked from the list, or typed by its id alone. */
export interface ChosenDataset {
  id: string;
  listed?: ListedDataset;
}

export interface Found {
  typed: string;
  datasets: readonly ListedDataset[];
  problem: string | undefined;
  /** There may be more that are not read yet. */
  isPartial: boolean;
  /** Id of a dataset that is offered before all others, until other words are typed. */
  sample?: string;
}

/** All are shown always: the index has searched already, and VS Code's own filter would hide words of descriptions. */
export const itemsOf = ({ typed, datasets, problem, isPartial, sample }: Found): readonly DatasetItem[] => {
  const named = datasetIn(typed);
  const ofTyped = itemsOfTyped(
    typed,
    datasets.find(each => each.id === named),
  );
  const ofSample = sample !== undefined && sample !== named ? sampleItems(typed, sample, datasets) : [];
  const [first] = ofSample;
  const listed = datasets.filter(({ id }) => id !== named && id !== first?.chosen?.id).map(itemOf);
  const isEmpty = ofTyped.length + ofSample.length === 0 && listed.length === 0 && typed.trim() !== '';
  return [...ofTyped, ...ofSample, ...problemItems(problem), ...listed, ...(isEmpty ? [nothingFound(isPartial)] : [])];
};

const sampleLabel = () => vscode.l10n.t('The sandbox’s sample dataset');

function sampleItems(typed: string, id: string, datasets: readonly ListedDataset[]): readonly DatasetItem[] {
  const label = sampleLabel();
  const words = typed.toLowerCase().split(/\s+/);
  if (!words.every(word => label.toLowerCase().includes(word))) return [];
  const listed = datasets.find(each => each.id === id);
  const chosen = { id, ...(listed && { listed }) };
  return [{ label: `$(beaker) ${label}`, detail: id, chosen, alwaysShow: true }];
}

const problemItems = (problem: string | undefined): readonly DatasetItem[] =>
  problem === undefined
    ? []
    : [
        {
          label: `$(warning) ${plainText(problem)}`,
          detail: vscode.l10n.t('Type an id or paste an address instead, or refresh the list with the button above.'),
          alwaysShow: true,
        },
      ];

const nothingFound = (isPartial: boolean): DatasetItem => ({
  label: `$(info) ${vscode.l10n.t('No dataset has all of these words')}`,
  detail: isPartial
    ? vscode.l10n.t('Not all datasets have been read yet.')
    : vscode.l10n.t('Names, agencies, ids and descriptions were searched.'),
  alwaysShow: true,
});

/**
 * The dataset that the text itself names. An id or address that names none gets a row that says so: it would only empty the list.
 * @param listed that dataset, if the list has it: then its name and format are known
 */
function itemsOfTyped(typed: string, listed: ListedDataset | undefined): readonly DatasetItem[] {
  const id = datasetIn(typed);
  if (listed) return [{ ...itemOf(listed), description: vscode.l10n.t('{0}, as typed', formatWords(listed)) }];
  if (id)
    return [
      {
        label: `$(arrow-right) ${vscode.l10n.t('Use {0}', id)}`,
        description: vscode.l10n.t('as typed'),
        chosen: { id },
        alwaysShow: true,
      },
    ];
  if (!/^\s*d_|\//.test(typed)) return [];
  const detail = vscode.l10n.t(
    'An id is d_ followed by letters and digits. An address must be on data.gov.sg and contain one.',
  );
  return [{ label: `$(warning) ${vscode.l10n.t('No dataset id in this')}`, detail, alwaysShow: true }];
}

function formatWords(listed: ListedDataset): string {
  const format = listed.format === '' ? vscode.l10n.t('unknown format') : plainText(listed.format);
  return mayHaveRows(listed) ? format : vscode.l10n.t('{0}, has no rows to read', format);
}

const itemOf = (listed: ListedDataset): DatasetItem => {
  const { id, name, format, agency } = listed;
  return {
    label: plainText(name),
    description: formatWords(listed),
    detail: plainText(agency ? `${agency} · ${id}` : id),
    iconPath: new vscode.ThemeIcon(format === 'CSV' ? 'table' : 'file'),
    chosen: { id, listed },
    alwaysShow: true,
  };
};
