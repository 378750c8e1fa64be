import { singaporeTime } from '../../../core/sandbox/clock';
import type { Dataset, Table } from './dataset';
import type { DatasetStore } from './datasetStore';
import { joinedRows } from './rows';
import type { ReceivedFile } from './tableUpload';

/** How long after an upload the status is still that of the one before, and how long the work takes. Both are ours. */
const staleMs = 4000;
const shortestWorkMs = 4000;
const workMsPerMegabyte = 500;
const longestWorkMs = 60_000;

export type UploadMode = 'replace' | 'append';

/** One upload on its way into a dataset. */
export interface Ingestion {
  datasetId: string;
  mode: UploadMode;
  /** Until it has ended: its rows are the dataset's then. */
  file?: ReceivedFile;
  runsAt: number;
  endsAt: number;
  /** Set once it has ended: what was wrong, or that it is in. */
  outcome?: { problem?: string };
}

export interface IngestionState {
  status: string;
  problem?: string;
  guesses: readonly string[];
}

/** Uploads, from their arrival until the dataset has changed, in time of the sandbox's clock. */
export class Ingestions {
  private all: Ingestion[] = [];

  constructor(
    private readonly datasets: DatasetStore,
    private readonly now: () => number,
  ) {}

  receive(datasetId: string, mode: UploadMode, file: ReceivedFile): void {
    this.settle();
    const before = this.all.filter(each => each.datasetId === datasetId).at(-1);
    const runsAt = Math.max(this.now() + staleMs, before?.endsAt ?? 0);
    const megabytes = 'problem' in file ? 0 : file.sizeBytes / 1e6;
    const endsAt = runsAt + Math.min(longestWorkMs, shortestWorkMs + megabytes * workMsPerMegabyte);
    this.all.push({ datasetId, mode, file, runsAt, endsAt });
  }

  /** Brings what has ended by now into its dataset. Runs before every call, so that all of them see the same. */
  settle(): void {
    for (const ingestion of this.all) {
      if (!ingestion.file || ingestion.endsAt > this.now()) continue;
      ingestion.outcome = this.apply(ingestion, ingestion.file);
      delete ingestion.file;
    }
  }

  /** Of the last upload that the service has turned to. */
  state(datasetId: string): IngestionState {
    const latest = this.all.filter(each => each.datasetId === datasetId && each.runsAt <= this.now()).at(-1);
    if (!latest) return { status: 'INGESTION_SUCCESS', guesses: ['status when nothing was uploaded yet'] };
    if (!latest.outcome) return { status: 'INGESTION_RUNNING', guesses: ['word for a running ingestion'] };
    const { problem } = latest.outcome;
    if (problem === undefined) return { status: 'INGESTION_SUCCESS', guesses: [] };
    return { status: 'VALIDATION_FAILED', problem, guesses: ['what fails the checks of an upload'] };
  }

  snapshot(): readonly Ingestion[] {
    this.settle();
    return this.all;
  }

  restore(ingestions: readonly Ingestion[]): void {
    this.all = [...ingestions];
  }

  private apply({ datasetId, mode, endsAt }: Ingestion, file: ReceivedFile): { problem?: string } {
    if ('problem' in file) return { problem: file.problem };
    const dataset = this.datasets.find(datasetId);
    if (!dataset?.table) return { problem: 'The dataset is gone.' };
    const problem = mode === 'append' ? misfit(dataset.table, file) : undefined;
    if (problem !== undefined) return { problem };
    this.datasets.replace(changed(dataset, dataset.table, { mode, file, endsAt }));
    return {};
  }
}

type Change = { mode: UploadMode; file: Table & { sizeBytes: number }; endsAt: number };

function changed(dataset: Dataset, table: Table, { mode, file, endsAt }: Change): Dataset {
  const lastUpdatedAt = singaporeTime(endsAt);
  const { columns, rows, sizeBytes } = file;
  if (mode === 'replace') return { ...dataset, lastUpdatedAt, sizeBytes, table: { columns, rows } };
  const joined = { columns: table.columns, rows: joinedRows(table.rows, rows) };
  return { ...dataset, lastUpdatedAt, sizeBytes: dataset.sizeBytes + sizeBytes, table: joined };
}

/** https://guide.data.gov.sg/user-guide/for-data-owners/write-apis: names and types of columns must be the dataset's. */
function misfit(table: Table, file: Table): string | undefined {
  const [want, got] = [table, file].map(each => each.columns.map(column => column.name).join(','));
  if (want !== got) return 'The columns are not those of the dataset.';
  const wrong = table.columns.find(
    (column, place) => column.type === 'numeric' && file.columns[place]?.type === 'text',
  );
  return wrong && `The column ${wrong.name} holds values that are no numbers.`;
}
