import { valueAt } from '../../shared/json/pointer';

/** A column as filters, sorting and lists of columns name it. */
export interface Column {
  name: string;
  title?: string;
  /** `numeric` where the declared type is a kind of number; else as the service words it. */
  type?: string;
}

/** The engine's own columns, which live answers hold now and then (reference sheet 3.3). */
export const engineColumns: readonly string[] = ['_id', '_full_text'];

/** Every id that was ever seen (reference sheet 4). Looser ones may exist, but could as well be half typed. */
export const isWholeDatasetId = (text: unknown): text is string =>
  typeof text === 'string' && /^d_[0-9a-f]{32}$/.test(text);

/** @param body of a metadata answer @returns undefined when the dataset is no table */
export function datasetColumns(body: unknown): readonly Column[] | undefined {
  const described = valueAt(body, '/data/columnMetadata/metaMapping');
  if (!isRecord(described)) return undefined;
  return inOrder(described, valueAt(body, '/data/columnMetadata/order')).flatMap(columnOf);
}

/** `order` lists internal ids; what it leaves out comes last. */
function inOrder(described: Readonly<Record<string, unknown>>, order: unknown): readonly unknown[] {
  const listed = Array.isArray(order) ? order.filter((id): id is string => typeof id === 'string') : [];
  const ids = new Set([...listed, ...Object.keys(described)]);
  return [...ids].flatMap(id => (Object.hasOwn(described, id) ? [described[id]] : []));
}

function columnOf(described: unknown): readonly Column[] {
  if (!isRecord(described)) return [];
  const { name, columnTitle, dataType } = described;
  if (typeof name !== 'string' || name === '' || engineColumns.includes(name)) return [];
  const type = typeof dataType === 'string' ? typeWord(dataType) : undefined;
  const title = typeof columnTitle === 'string' && columnTitle !== '' && columnTitle !== name ? columnTitle : undefined;
  return [{ name, ...(title !== undefined && { title }), ...(type !== undefined && { type }) }];
}

/** The service's list of words for types is not known, so this goes by what they hold. */
const typeWord = (dataType: string): string =>
  /^(numeric|number|int|integer|float|double|decimal|real|bigint)/i.test(dataType) ? 'numeric' : dataType.toLowerCase();

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
