import type { SandboxCall } from '../../../core/sandbox/call';
import type { Reply } from '../../../core/sandbox/reply';
import { cachePer } from '../../../core/sandbox/replyCache';
import { collections, type Collection } from './seed/collections';
import type { Dataset } from './dataset';
import { datasetMetadata } from './datasetMetadata';
import { notFound, wrapped } from './errors';
import type { DatagovsgWorld } from './world';

/** https://guide.data.gov.sg/developer-guide/dataset-apis/list-all-datasets, ten a page as seen in live calls */
const pageSize = 10;

/** The store gives another list once a dataset has changed. */
const pagesOf = cachePer<readonly Dataset[]>();

export function listDatasets({ datasets }: DatagovsgWorld, call: SandboxCall): Reply {
  const all = datasets.published();
  return pagesOf(all).get(JSON.stringify(call.values['page'] ?? 1), () => {
    const { items, pages, guesses } = pageOf(all, call);
    const counts = { rowCount: items.length, totalRowCount: all.length };
    return wrapped({ datasets: items.map(listedDataset), pages, ...counts }, ...guesses);
  });
}

/** A dataset never changes, only another takes its place: so its metadata is made once. */
const metadataOf = cachePer<Dataset>();

export function getDatasetMetadata({ datasets }: DatagovsgWorld, call: SandboxCall): Reply {
  const dataset = datasets.find(call.values['datasetId']);
  return dataset ? metadataOf(dataset).get('', () => datasetMetadata(dataset)) : notFound('Dataset');
}

export function listCollections(_world: DatagovsgWorld, call: SandboxCall): Reply {
  const { items, pages, guesses } = pageOf(collections, call);
  const listed = items.map(each => ({ ...commonOf(each), managedByAgencyName: each.agency }));
  return wrapped({ collections: listed, pages }, ...guesses);
}

export function getCollectionMetadata({ datasets }: DatagovsgWorld, call: SandboxCall): Reply {
  const collection = collections.find(each => each.id === call.values['collectionId']);
  if (!collection) return notFound('Collection');
  const collectionMetadata = { ...commonOf(collection), managedBy: collection.agency };
  if (call.values['withDatasetMetadata'] !== true) return wrapped({ collectionMetadata });
  const found = collection.datasetIds.map(id => datasets.find(id)).filter(dataset => dataset !== undefined);
  const datasetMetadata = found.map(({ id, name, format }) => ({ datasetId: id, name, format }));
  return wrapped({ collectionMetadata, datasetMetadata }, 'fields of datasetMetadata but for datasetId and name');
}

function pageOf<T>(all: readonly T[], call: SandboxCall): { items: readonly T[]; pages: number; guesses: string[] } {
  const { page } = call.values;
  const start = ((typeof page === 'number' ? page : 1) - 1) * pageSize;
  const items = all.slice(start, start + pageSize);
  const guesses = items.length === 0 ? ['a page after the last is empty'] : [];
  return { items, pages: Math.ceil(all.length / pageSize), guesses };
}

function listedDataset(dataset: Dataset): object {
  const { id, createdAt, name, description, format, lastUpdatedAt, agency, coverageStart, coverageEnd } = dataset;
  const status = 'active';
  const coverage = { coverageStart, coverageEnd }; // undefined ones are left out of the JSON
  return {
    datasetId: id,
    createdAt,
    name,
    description,
    status,
    format,
    lastUpdatedAt,
    managedByAgencyName: agency,
    ...coverage,
  };
}

function commonOf(collection: Collection): object {
  const { id, createdAt, name, description, lastUpdatedAt, frequency, sources, datasetIds } = collection;
  return {
    collectionId: id,
    createdAt,
    name,
    description,
    lastUpdatedAt,
    frequency,
    sources,
    childDatasets: datasetIds,
  };
}
