import { createHash } from 'node:crypto';
import type { StoredObject } from './storage/objectStorage';
import { csvObject } from './csvObject';
import type { Dataset } from './dataset';
import type { DatasetStore } from './datasetStore';
import type { ExportSelection } from './exportSelection';
import { otherFile } from './otherFiles';

/** Long enough to be seen as waiting, short enough for a try; growing with the file up to a minute. All of it is ours. */
const shortestMs = 2000;
const msPerMegabyte = 250;
const longestMs = 60_000;

/** As many exports are remembered; the oldest give way. */
const remembered = 500;

/** What survives a restart of an export: its file is made again from the dataset. */
export interface ExportRecord {
  datasetId: string;
  selection: ExportSelection;
  readyAt: number;
}

export interface Export extends ExportRecord {
  id: string;
  /** As it was when the export began. */
  dataset: Dataset;
  /** Made when it is requested. */
  file?: Promise<StoredObject>;
}

/** Files in the making, and those that are ready. */
export class Exports {
  private readonly byId = new Map<string, Export>();

  constructor(
    private readonly datasets: DatasetStore,
    private readonly now: () => number,
    private readonly changed: () => void,
  ) {}

  find(dataset: Dataset, selection: ExportSelection): Export | undefined {
    return this.byId.get(idOf(dataset, selection));
  }

  /** Begins one, also where the same one exists. */
  start(dataset: Dataset, selection: ExportSelection): Export {
    const takesMs = Math.min(longestMs, shortestMs + (dataset.sizeBytes / 1e6) * msPerMegabyte);
    return this.add(dataset, selection, this.now() + takesMs);
  }

  /** One that needs no making: a file that lies ready at the service. */
  ready(dataset: Dataset, selection: ExportSelection): Export {
    return this.find(dataset, selection) ?? this.add(dataset, selection, this.now());
  }

  isReady({ readyAt }: Export): boolean {
    return readyAt <= this.now();
  }

  /** Key of the file in the object storage. */
  keyOf({ id, dataset }: Export): string {
    return `exports/${id}/${dataset.id}.${dataset.format.toLowerCase()}`;
  }

  /** The file with a key, once it is ready. */
  file(key: string): Promise<StoredObject> | undefined {
    const found = this.byId.get(/^exports\/([^/]+)\//.exec(key)?.[1] ?? '');
    if (!found || !this.isReady(found) || this.keyOf(found) !== key) return undefined;
    return (found.file ??= makeFile(found));
  }

  snapshot(): ExportRecord[] {
    return [...this.byId.values()].map(({ datasetId, selection, readyAt }) => ({ datasetId, selection, readyAt }));
  }

  restore(records: readonly ExportRecord[]): void {
    for (const { datasetId, selection, readyAt } of records) {
      const dataset = this.datasets.find(datasetId);
      if (dataset) this.put(dataset, selection, readyAt);
    }
  }

  private add(dataset: Dataset, selection: ExportSelection, readyAt: number): Export {
    const added = this.put(dataset, selection, readyAt);
    this.changed();
    return added;
  }

  private put(dataset: Dataset, selection: ExportSelection, readyAt: number): Export {
    const id = idOf(dataset, selection);
    const made: Export = { id, datasetId: dataset.id, dataset, selection, readyAt };
    this.byId.delete(id);
    this.byId.set(id, made);
    const [oldest] = this.byId.keys();
    if (this.byId.size > remembered && oldest !== undefined) this.byId.delete(oldest);
    return made;
  }
}

/** The same for the same selection of the same data. */
function idOf({ id, lastUpdatedAt }: Dataset, { columnNames, filters }: ExportSelection): string {
  const described = JSON.stringify([id, lastUpdatedAt, columnNames, filters]);
  return createHash('sha256').update(described).digest('hex').slice(0, 32);
}

async function makeFile({ dataset, selection, readyAt }: Export): Promise<StoredObject> {
  return dataset.table ? csvObject(dataset.table, selection, readyAt) : otherFile(dataset);
}
