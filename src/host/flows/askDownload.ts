import * as l10n from '@vscode/l10n';
import type { ExportCondition } from '../../services/datagovsg/download/exportLink';
import type { LiveColumn } from '../../services/datagovsg/fileCheck/liveDataset';
import { plainText } from '../platform/plainText';
import { askText, choose, chooseMany } from '../keys/wizard/inputs';
import { put, runSteps, type Step } from '../keys/wizard/steps';

/** What of a dataset is to be downloaded; nothing: all of it. */
export interface DownloadExtent {
  columnNames?: readonly string[];
  filters?: readonly ExportCondition[];
}

interface Answers {
  isFiltered: boolean;
  columnNames: readonly string[];
  /** Each is filled in from left to right, by one step after the other. */
  conditions: readonly Partial<ExportCondition>[];
}

/** Asks for all of a table, or for columns and conditions. @returns undefined when the questions were closed */
export async function askExtent(name: string, columns: readonly LiveColumn[]): Promise<DownloadExtent | undefined> {
  const all = columns.map(column => column.name);
  const start: Answers = { isFiltered: false, columnNames: all, conditions: [] };
  const answers = await runSteps(l10n.t('Download “{0}”', name), start, given => stepsFor(columns, given));
  if (!answers) return undefined;
  if (!answers.isFiltered) return {};
  const isEveryColumn = answers.columnNames.length === all.length;
  return {
    ...(!isEveryColumn && { columnNames: answers.columnNames }),
    ...(answers.conditions.length > 0 && { filters: answers.conditions as readonly ExportCondition[] }),
  };
}

function stepsFor(columns: readonly LiveColumn[], { isFiltered, conditions }: Answers): readonly Step<Answers>[] {
  if (!isFiltered) return [askWhole];
  const begun = conditions.flatMap((_, n) => [askColumn(columns, n), askComparison(n), askValue(n)]);
  return [askWhole, askColumns(columns), ...begun, askColumn(columns, conditions.length)];
}

const columnItem = ({ name, dataType }: LiveColumn) => ({
  label: plainText(name),
  description: plainText(dataType),
  value: name,
});

const askWhole: Step<Answers> = async (answers, place) => {
  const items = [
    { label: l10n.t('All of It'), detail: l10n.t('Every row and column'), value: false },
    {
      label: l10n.t('Some Columns or Rows…'),
      detail: l10n.t('Choose columns, and conditions that a row must meet'),
      value: true,
    },
  ];
  const chosen = await choose(place, { placeholder: l10n.t('How much of the dataset?'), items });
  return put(chosen, isFiltered => ({ ...answers, isFiltered }));
};

const askColumns =
  (columns: readonly LiveColumn[]): Step<Answers> =>
  async (answers, place) => {
    const items = columns.map(columnItem);
    const chosen = await chooseMany(
      place,
      { placeholder: l10n.t('Which columns? None selected means all'), items },
      answers.columnNames,
    );
    const orAll = (names: readonly string[]) => (names.length > 0 ? names : columns.map(({ name }) => name));
    return put(chosen, names => ({ ...answers, columnNames: orAll(names) }));
  };

/** The same step ends the questions. */
const askColumn =
  (columns: readonly LiveColumn[], n: number): Step<Answers> =>
  async (answers, place) => {
    const enough = n === 0 ? l10n.t('Every Row') : l10n.t('No More Conditions');
    const items = [{ label: `$(check) ${enough}`, value: '' }, ...columns.map(columnItem)];
    const placeholder =
      n === 0
        ? l10n.t('A condition on which column?')
        : l10n.t('And on which other column? All conditions must be met');
    const chosen = await choose(place, {
      placeholder,
      items,
      isCurrent: name => name === answers.conditions[n]?.columnName,
    });
    return put(chosen, columnName =>
      columnName === ''
        ? { ...answers, conditions: answers.conditions.slice(0, n) }
        : { ...answers, conditions: withCondition(answers, n, { columnName }) },
    );
  };

const comparisons = () =>
  [
    { label: l10n.t('Is Exactly'), detail: l10n.t('EQ: the same text; case-sensitive'), value: 'EQ' },
    { label: l10n.t('Contains'), detail: l10n.t('LIKE: the text is a part of it; case-sensitive'), value: 'LIKE' },
    {
      label: l10n.t('Contains, in Any Case'),
      detail: l10n.t('ILIKE: the text is a part of it; not case-sensitive'),
      value: 'ILIKE',
    },
  ] as const;

const askComparison =
  (n: number): Step<Answers> =>
  async (answers, place) => {
    const current = answers.conditions[n]?.type;
    const placeholder = l10n.t('How must “{0}” compare?', answers.conditions[n]?.columnName ?? '');
    const items = comparisons();
    const chosen = await choose<ExportCondition['type']>(place, {
      placeholder,
      items,
      isCurrent: type => type === current,
    });
    return put(chosen, type => ({ ...answers, conditions: withCondition(answers, n, { type }) }));
  };

const askValue =
  (n: number): Step<Answers> =>
  async (answers, place) => {
    const { columnName = '', value = '' } = answers.conditions[n] ?? {};
    const check = (typed: string) => (typed === '' ? l10n.t('Type the text to compare with.') : undefined);
    const given = await askText(place, {
      prompt: l10n.t('The text that “{0}” is compared with', columnName),
      value,
      check,
    });
    return put(given, typed => ({ ...answers, conditions: withCondition(answers, n, { value: typed }) }));
  };

const withCondition = ({ conditions }: Answers, n: number, part: Partial<ExportCondition>) => [
  ...conditions.slice(0, n),
  { ...conditions[n], ...part },
  ...conditions.slice(n + 1),
];
