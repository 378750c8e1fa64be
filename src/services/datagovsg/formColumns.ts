import * as l10n from '@vscode/l10n';
import { callAnswer } from '../../core/model/callAnswer';
import type { CallOutcome } from '../../core/model/callOutcome';
import { answeredJson } from '../../core/history/answeredJson';
import type { Plan } from '../../core/model/exchange';
import type { NamedDataset, NamedForm, PanelFeatures } from '../../core/panel/panelFeatures';
import { environmentWords } from '../../core/model/environmentWords';
import { datasetColumns, isWholeDatasetId } from './datasetColumns';

type Columns = ReturnType<PanelFeatures['columnsIn']>;

/** The dataset that a form names, where it has fields that are made of columns. */
export function datasetOf({ operation, environment, values }: NamedForm): NamedDataset | undefined {
  if (!operation.fields.some(({ columns }) => columns !== undefined)) return undefined;
  const field = operation.fields.find(({ picks }) => picks === 'dataset');
  const datasetId = field && values[field.name];
  return isWholeDatasetId(datasetId) ? { environment, datasetId } : undefined;
}

export const columnsPlan = ({ environment, datasetId }: NamedDataset): Plan => ({
  operationId: 'getDatasetMetadata',
  environment,
  values: { datasetId },
});

/** The columns in an answer, or why there are none. */
export function columnsIn({ environment, datasetId }: NamedDataset, outcome: CallOutcome): Columns {
  const none = (problem: string): Columns => ({ datasetId, columns: [], problem });
  const called = callAnswer(outcome);
  if (called.kind === 'refused') return none(called.text);
  const { exchange } = called;
  if (!exchange) return none(l10n.t('The columns were not requested.'));
  if (called.kind === 'answer' && called.answer.status === 404) {
    return none(
      l10n.t('There is no dataset {0} in this environment ({1}).', datasetId, environmentWords(environment).name),
    );
  }
  const body = answeredJson(exchange);
  if (body === undefined) {
    const cause = exchange.findings[0]?.title;
    if (cause === undefined) return none(l10n.t('The columns could not be read.'));
    return none(l10n.t('The columns could not be read: {0}.', cause));
  }
  const columns = datasetColumns(body);
  return columns ? { datasetId, columns } : none(l10n.t('This dataset has no columns, because it is not a table.'));
}
