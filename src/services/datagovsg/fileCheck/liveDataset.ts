import { plainNumber } from '../../../shared/json/exactNumber';
import { own } from '../../../shared/json/own';
import { valueAt } from '../../../shared/json/pointer';

export interface LiveColumn {
  name: string;
  /** As the service words it: `Text`. The whole list of words is not known. */
  dataType: string;
}

/** A dataset as its metadata describes it today. */
export interface LiveDataset {
  id: string;
  name: string;
  format?: string;
  lastUpdatedAt?: string;
  /** Of the whole, as listed; an export need not measure the same. */
  sizeBytes?: number;
  /** In the order of the table; empty when the metadata lists none. */
  columns: readonly LiveColumn[];
}

/** Columns of the engine behind, which are nobody's data: https://github.com/opengovsg/isomer, commit 9516203e. */
const engineColumns = ['_id', '_full_text'];

/** Reads the answer of `getDatasetMetadata`. @returns undefined when it holds no dataset */
export function liveDatasetIn(body: unknown): LiveDataset | undefined {
  const id = text(valueAt(body, '/data/datasetId'));
  if (id === undefined) return undefined;
  const format = text(valueAt(body, '/data/format'));
  const lastUpdatedAt = text(valueAt(body, '/data/lastUpdatedAt'));
  const size = plainNumber(valueAt(body, '/data/datasetSize'));
  return {
    id,
    name: text(valueAt(body, '/data/name')) ?? id,
    ...(format !== undefined && { format }),
    ...(lastUpdatedAt !== undefined && { lastUpdatedAt }),
    ...(size !== undefined && { sizeBytes: size }),
    columns: columnsIn(body),
  };
}

function columnsIn(body: unknown): readonly LiveColumn[] {
  const described = record(valueAt(body, '/data/columnMetadata/metaMapping'));
  const order = valueAt(body, '/data/columnMetadata/order');
  const ids = Array.isArray(order) ? order.filter(each => typeof each === 'string') : Object.keys(described);
  const columns = ids.flatMap(id => {
    const column = own(described, id);
    const name = text(valueAt(column, '/name'));
    return name === undefined ? [] : [{ name, dataType: text(valueAt(column, '/dataType')) ?? '' }];
  });
  return columns.filter(({ name }) => !engineColumns.includes(name));
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Whether a column is declared to hold numbers. `Numeric` is what row search calls the type; other words are guessed at. */
export const isNumeric = ({ dataType }: LiveColumn): boolean => /num|int|float|double|decimal/i.test(dataType);
