import type { Plan } from '../calls/types';
import type { EnvironmentId } from './types';

/** One dataset of the catalogue, as a list shows it. */
export interface ListedDataset {
  id: string;
  name: string;
  /** "CSV", "GEOJSON", …: only CSV has rows to search. */
  format: string;
  agency: string;
}

export interface DatasetPage {
  datasets: readonly ListedDataset[];
  /** Number of pages in all, as the answer says. */
  pages: number;
}

/** One page of the catalogue, which has no search of its own (data.gov.sg reference sheet 3.2). */
export const listingPlan = (environment: EnvironmentId, page: number): Plan => ({
  operationId: 'listDatasets',
  environment,
  values: { page },
});

/** @returns undefined when the answer is no page of datasets */
export function readDatasetPage(body: string): DatasetPage | undefined {
  const data = (parse(body) as { data?: { datasets?: unknown; pages?: unknown } } | undefined)?.data;
  if (!Array.isArray(data?.datasets)) return undefined;
  const datasets = (data.datasets as readonly unknown[]).flatMap(listed);
  return { datasets, pages: typeof data.pages === 'number' ? data.pages : 1 };
}

/** @returns nothing for an entry without an id: it could not be asked for */
function listed(item: unknown): readonly ListedDataset[] {
  const { datasetId, name, format, managedByAgencyName } = Object(item) as Record<string, unknown>;
  if (typeof datasetId !== 'string') return [];
  return [{ id: datasetId, name: text(name) || datasetId, format: text(format), agency: text(managedByAgencyName) }];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON means: no page, which the caller reports with the exchange's own findings.
    return undefined;
  }
}
