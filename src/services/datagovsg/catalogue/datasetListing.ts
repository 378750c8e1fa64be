import type { Plan } from '../../../core/model/exchange';
import { parseJson } from '../../../core/parseJson';
import type { EnvironmentId } from '../../../core/model/operation';

/** One dataset of the catalogue, as a list shows it. */
export interface ListedDataset {
  id: string;
  name: string;
  /** "CSV", "GEOJSON", …: only CSV has rows to search. */
  format: string;
  agency: string;
  /** Empty where the catalogue has none. */
  description: string;
  /** When its data last changed, milliseconds since the epoch; 0 when that is not said. */
  updatedMs: number;
}

/** A format that is not known may have rows all the same. */
export const mayHaveRows = ({ format }: ListedDataset): boolean => format === '' || format === 'CSV';

export interface DatasetPage {
  datasets: readonly ListedDataset[];
  /** Number of pages in all, as the answer says. */
  pages: number;
  /** Number of datasets in all; seen in answers, not documented. */
  total?: number;
}

/** One page of the catalogue, which has no search of its own (data.gov.sg reference sheet 3.2). */
export const listingPlan = (environment: EnvironmentId, page: number): Plan => ({
  operationId: 'listDatasets',
  environment,
  values: { page },
});

/** @returns undefined when the answer is no page of datasets */
export function readDatasetPage(body: string): DatasetPage | undefined {
  const data = (parseJson(body) as { data?: Readonly<Record<string, unknown>> } | undefined)?.data;
  if (!Array.isArray(data?.['datasets'])) return undefined;
  const datasets = (data['datasets'] as readonly unknown[]).flatMap(listed);
  const [pages, total] = [data['pages'], data['totalRowCount']];
  return { datasets, pages: isCount(pages) ? pages : 1, ...(isCount(total) && { total }) };
}

/** @returns nothing for an entry without an id: it could not be requested */
function listed(item: unknown): readonly ListedDataset[] {
  const { datasetId, name, format, managedByAgencyName, description, lastUpdatedAt } = Object(item) as Record<
    string,
    unknown
  >;
  if (typeof datasetId !== 'string' || datasetId === '') return [];
  return [
    {
      id: datasetId,
      name: text(name) || datasetId,
      format: text(format),
      agency: text(managedByAgencyName),
      description: text(description),
      updatedMs: Date.parse(text(lastUpdatedAt)) || 0,
    },
  ];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
