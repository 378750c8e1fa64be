import { callAnswer } from '../../core/model/callAnswer';
import type { CallOutcome } from '../../core/model/callOutcome';
import { answeredJson } from '../../core/history/answeredJson';
import type { Plan } from '../../core/model/exchange';
import type { NamedDataset, NamedForm, PanelFeatures } from '../../core/panel/panelFeatures';
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

/** The columns that an answer tells, or why there are none. */
export function columnsIn({ environment, datasetId }: NamedDataset, outcome: CallOutcome): Columns {
  const none = (problem: string): Columns => ({ datasetId, columns: [], problem });
  const came = callAnswer(outcome);
  if (came.kind === 'refused') return none(came.text);
  const { exchange } = came;
  if (!exchange) return none('The columns were not asked for.');
  if (came.kind === 'answer' && came.answer.status === 404) {
    return none(`There is no dataset ${datasetId} in ${environment}.`);
  }
  const body = answeredJson(exchange);
  if (body === undefined) return none(`The columns could not be read: ${exchange.findings[0]?.title ?? 'no answer'}.`);
  const columns = datasetColumns(body);
  return columns ? { datasetId, columns } : none('This dataset has no columns: it is no table.');
}
