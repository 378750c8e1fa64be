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
  const answers = await runSteps(`Download “${name}”`, start, given => stepsFor(columns, given));
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
    { label: 'All of It', detail: 'Every row and column', value: false },
    { label: 'Some Columns or Rows…', detail: 'Choose columns, and conditions that a row must meet', value: true },
  ];
  const chosen = await choose(place, { placeholder: 'How much of the dataset?', items });
  return put(chosen, isFiltered => ({ ...answers, isFiltered }));
};

const askColumns =
  (columns: readonly LiveColumn[]): Step<Answers> =>
  async (answers, place) => {
    const items = columns.map(columnItem);
    const chosen = await chooseMany(
      place,
      { placeholder: 'Which columns? None ticked means all', items },
      answers.columnNames,
    );
    const orAll = (names: readonly string[]) => (names.length > 0 ? names : columns.map(({ name }) => name));
    return put(chosen, names => ({ ...answers, columnNames: orAll(names) }));
  };

/** The same step ends the questions. */
const askColumn =
  (columns: readonly LiveColumn[], n: number): Step<Answers> =>
  async (answers, place) => {
    const enough = n === 0 ? 'Every Row' : 'No More Conditions';
    const items = [{ label: `$(check) ${enough}`, value: '' }, ...columns.map(columnItem)];
    const placeholder =
      n === 0 ? 'A condition on which column?' : 'And on which other column? All conditions must be met';
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

const comparisons = [
  { label: 'Is Exactly', detail: 'EQ: the same text; upper and lower case differ', value: 'EQ' },
  { label: 'Contains', detail: 'LIKE: the text is a part of it; upper and lower case differ', value: 'LIKE' },
  { label: 'Contains, in Any Case', detail: 'ILIKE: the text is a part of it', value: 'ILIKE' },
] as const;

const askComparison =
  (n: number): Step<Answers> =>
  async (answers, place) => {
    const current = answers.conditions[n]?.type;
    const placeholder = `How must ${answers.conditions[n]?.columnName ?? 'it'} compare?`;
    const items = comparisons.map(each => ({ ...each }));
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
    const check = (typed: string) => (typed === '' ? 'Type the text to compare with.' : undefined);
    const given = await askText(place, { prompt: `The text that ${columnName} is compared with`, value, check });
    return put(given, typed => ({ ...answers, conditions: withCondition(answers, n, { value: typed }) }));
  };

const withCondition = ({ conditions }: Answers, n: number, part: Partial<ExportCondition>) => [
  ...conditions.slice(0, n),
  { ...conditions[n], ...part },
  ...conditions.slice(n + 1),
];
