import * as vscode from 'vscode';
import { datasetIn } from '../../services/datagovsg/datasetAddress';
import { mayHaveRows, type ListedDataset } from '../../services/datagovsg/catalogue/datasetListing';
import { plainText } from '../platform/plainText';

/** A row of the list of datasets: a dataset, or something to be said. */
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
  trouble: string | undefined;
  /** There may be more that are not read yet. */
  isPartial: boolean;
  /** Id of a dataset that is offered before all others, until other words are typed. */
  sample?: string;
}

/** All are shown always: the index has searched already, and VS Code's own filter would hide words of descriptions. */
export const itemsOf = ({ typed, datasets, trouble, isPartial, sample }: Found): readonly DatasetItem[] => {
  const named = datasetIn(typed);
  const ofTyped = itemsOfTyped(
    typed,
    datasets.find(each => each.id === named),
  );
  const ofSample = sample !== undefined && sample !== named ? sampleItems(typed, sample, datasets) : [];
  const [first] = ofSample;
  const listed = datasets.filter(({ id }) => id !== named && id !== first?.chosen?.id).map(itemOf);
  const isEmpty = ofTyped.length + ofSample.length === 0 && listed.length === 0 && typed.trim() !== '';
  return [...ofTyped, ...ofSample, ...troubleItems(trouble), ...listed, ...(isEmpty ? [nothingFound(isPartial)] : [])];
};

const sampleLabel = 'The sandbox’s sample dataset';

function sampleItems(typed: string, id: string, datasets: readonly ListedDataset[]): readonly DatasetItem[] {
  const words = typed.toLowerCase().split(/\s+/);
  if (!words.every(word => sampleLabel.toLowerCase().includes(word))) return [];
  const listed = datasets.find(each => each.id === id);
  const chosen = { id, ...(listed && { listed }) };
  return [{ label: `$(beaker) ${sampleLabel}`, detail: id, chosen, alwaysShow: true }];
}

const troubleItems = (trouble: string | undefined): readonly DatasetItem[] =>
  trouble === undefined
    ? []
    : [
        {
          label: `$(warning) ${plainText(trouble)}`,
          detail: 'Type an id or paste an address instead, or refresh the list with the button above.',
          alwaysShow: true,
        },
      ];

const nothingFound = (isPartial: boolean): DatasetItem => ({
  label: '$(info) No dataset has all of these words',
  detail: isPartial ? 'Not all datasets are read yet.' : 'Names, agencies, ids and descriptions were looked through.',
  alwaysShow: true,
});

/**
 * The dataset that the text itself names. An id or address that names none is said to: it would only empty the list.
 * @param listed that dataset, if the list has it: then its name and format are known
 */
function itemsOfTyped(typed: string, listed: ListedDataset | undefined): readonly DatasetItem[] {
  const id = datasetIn(typed);
  if (listed) return [{ ...itemOf(listed), description: `${formatWords(listed)}, as typed` }];
  if (id) return [{ label: `$(arrow-right) Use ${id}`, description: 'as typed', chosen: { id }, alwaysShow: true }];
  if (!/^\s*d_|\//.test(typed)) return [];
  const detail = 'An id is d_ followed by letters and digits; an address must be on data.gov.sg and hold one.';
  return [{ label: '$(warning) No dataset id in this', detail, alwaysShow: true }];
}

function formatWords(listed: ListedDataset): string {
  const format = listed.format === '' ? 'unknown format' : plainText(listed.format);
  return mayHaveRows(listed) ? format : `${format}, has no rows to read`;
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
