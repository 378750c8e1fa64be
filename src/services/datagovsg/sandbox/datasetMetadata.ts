import { createHash } from 'node:crypto';
import type { Reply } from '../../../core/sandbox/reply';
import { csvSize } from './csvObject';
import type { Column, Dataset } from './dataset';
import { wrapped } from './errors';
import { otherFile } from './otherFiles';

/** The flat `data` of a metadata answer: https://guide.data.gov.sg/developer-guide/dataset-apis/get-dataset-metadata */
export function datasetMetadata(dataset: Dataset): Reply {
  const { id, createdAt, name, collectionIds, description, format, lastUpdatedAt, agency } = dataset;
  const columns = dataset.table?.columns;
  const data = {
    datasetId: id,
    createdAt,
    name,
    collectionIds,
    description,
    format,
    lastUpdatedAt,
    managedBy: agency,
    coverageStart: dataset.coverageStart,
    coverageEnd: dataset.coverageEnd,
    contactEmails: ['sandbox@example.gov.sg'],
    datasetSize: fileSize(dataset),
    columnMetadata: columns && columnMetadata(id, columns),
    geoJsonMetadata: dataset.mapAttributes && mapMetadata(dataset.mapAttributes),
  };
  const hasNumbers = columns?.some(column => column.type === 'numeric');
  return wrapped(data, ...(hasNumbers ? ['dataType of numeric columns'] : []));
}

/** Tables up to this size are read to find the size of their file. */
const countedRows = 20_000;

/** What a download of it measures, so that the two can be compared. */
function fileSize(dataset: Dataset): number {
  const { table, sizeBytes } = dataset;
  if (!table) return otherFile(dataset).sizeBytes;
  return table.rows.count <= countedRows ? csvSize(table) : sizeBytes;
}

/**
 * Columns by internal id. The engine's own `_id` stands in `map` and `metaMapping` but not in `order`: live answers
 * hold it now and then, and a client has to hide it.
 */
function columnMetadata(datasetId: string, columns: readonly Column[]): object {
  const described = columns.map((column, index) => ({
    id: internalId(datasetId, column.name),
    ...describe(column, index),
  }));
  const engine = { id: internalId(datasetId, '_id'), ...describe({ name: '_id', type: 'numeric' }, columns.length) };
  const all = [...described, engine];
  return {
    order: described.map(each => each.id),
    map: Object.fromEntries(all.map(each => [each.id, each.name])),
    metaMapping: Object.fromEntries(all.map(({ id, ...rest }) => [id, rest])),
  };
}

function describe({ name, type }: Column, index: number) {
  const title = name.replaceAll('_', ' ').trim();
  return {
    name,
    columnTitle: title.charAt(0).toUpperCase() + title.slice(1),
    dataType: type === 'numeric' ? 'Numeric' : 'Text',
    index: String(index), // text, as in live answers
    isCategorical: false,
  };
}

/** `c_` and 25 lower-case letters and digits, the same at each start. */
function internalId(datasetId: string, name: string): string {
  const hash = createHash('sha256').update(`${datasetId} ${name}`).digest('hex');
  return `c_${BigInt(`0x${hash}`).toString(36).padStart(25, '0').slice(0, 25)}`;
}

function mapMetadata(attributes: readonly string[]): object {
  const dataType = { label: 'Text', value: 'text' };
  return { properties: attributes.map(attribute => ({ attribute, description: attribute, dataType })) };
}
