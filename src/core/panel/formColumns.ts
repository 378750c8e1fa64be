import type { ColumnsHint } from '../../shared/protocol';
import type { NamedDataset } from './panelFeatures';
import type { Around, FormColumns } from './panelSession';
import { withEffect, withState, type Step } from './step';

export const noColumns: FormColumns = { wanted: undefined, shown: undefined, known: {} };

/** Checks which dataset the form names now: its columns are read when it names another one. */
export function withColumns(step: Step, { features }: Around): Step {
  const { columns } = step.state;
  const wanted = features.datasetOf(step.state);
  if (nameOf(wanted) === nameOf(columns.wanted)) return step;
  const shown = wanted && columns.known[nameOf(wanted)];
  const reading = { type: 'readColumns', dataset: shown ? undefined : wanted } as const;
  return withEffect(withState(step, { columns: { ...columns, wanted, shown } }), reading);
}

/** They were read. Those of a dataset that the form does not name any more are only kept. */
export function columnsRead(step: Step, dataset: NamedDataset, read: ColumnsHint): Step {
  const { columns } = step.state;
  const name = nameOf(dataset);
  const known = read.problem === undefined ? { ...columns.known, [name]: read } : columns.known;
  const shown = name === nameOf(columns.wanted) ? read : columns.shown;
  return withState(step, { columns: { ...columns, known, shown } });
}

const nameOf = (dataset: NamedDataset | undefined): string =>
  dataset ? `${dataset.environment} ${dataset.datasetId}` : '';
