import type * as vscode from 'vscode';
import type { EnvironmentId, Operation } from '../../core/model/operation';
import type { FieldValues } from '../../core/model/exchange';
import { datasetColumns, isWholeDatasetId } from '../../services/datagovsg/datasetColumns';
import type { ColumnsHint } from '../../shared/protocol';
import type { App } from '../app';
import { callAnswer } from '../../core/model/callAnswer';

/** Milliseconds after the last letter: an id that is being changed is not asked for. */
const pauseMs = 300;

interface Wanted {
  environment: EnvironmentId;
  datasetId: string;
}

/** The columns of the dataset that a form names, read when it names another one. */
export class PanelColumns implements vscode.Disposable {
  /** By environment and dataset; a trouble is not kept, so that a second look may find it gone. */
  private readonly known = new Map<string, ColumnsHint>();
  private wanted: Wanted | undefined;
  private reading: AbortController | undefined;
  private shown: ColumnsHint | undefined;

  constructor(
    private readonly app: App,
    private readonly post: (columns: ColumnsHint | undefined) => Thenable<unknown>,
  ) {}

  /** What is known already of the dataset that a form names. */
  currentFor(operation: Operation, environment: EnvironmentId, values: FieldValues): ColumnsHint | undefined {
    const wanted = wantedBy(operation, environment, values);
    return nameOf(wanted) === nameOf(this.wanted) ? this.shown : undefined;
  }

  /** Looks at what the form names now. Resolves when there is nothing more to read. */
  async follow(operation: Operation, environment: EnvironmentId, values: FieldValues): Promise<void> {
    const wanted = wantedBy(operation, environment, values);
    if (nameOf(wanted) === nameOf(this.wanted)) return;
    this.wanted = wanted;
    this.reading?.abort();
    const known = wanted && this.known.get(nameOf(wanted));
    await this.show(known);
    if (wanted && !known) await this.read(wanted);
  }

  dispose(): void {
    this.reading?.abort();
  }

  private async read(wanted: Wanted): Promise<void> {
    const reading = new AbortController();
    this.reading = reading;
    await new Promise(resolve => setTimeout(resolve, pauseMs));
    if (reading.signal.aborted) return;
    const columns = await readColumns(this.app, wanted, reading.signal);
    if (reading.signal.aborted) return;
    if (columns.trouble === undefined) this.known.set(nameOf(wanted), columns);
    await this.show(columns);
  }

  private async show(columns: ColumnsHint | undefined): Promise<void> {
    if (columns === this.shown) return;
    this.shown = columns;
    await this.post(columns);
  }
}

const nameOf = (wanted: Wanted | undefined): string => (wanted ? `${wanted.environment} ${wanted.datasetId}` : '');

function wantedBy(operation: Operation, environment: EnvironmentId, values: FieldValues): Wanted | undefined {
  if (!operation.fields.some(({ columns }) => columns !== undefined)) return undefined;
  const field = operation.fields.find(({ picks }) => picks === 'dataset');
  const datasetId = field && values[field.name];
  return isWholeDatasetId(datasetId) ? { environment, datasetId } : undefined;
}

/** A call like any other, but not in the history: the user did not ask for it. */
async function readColumns(app: App, { environment, datasetId }: Wanted, signal: AbortSignal): Promise<ColumnsHint> {
  const plan = { operationId: 'getDatasetMetadata', environment, values: { datasetId } };
  const outcome = await app.caller.run(plan, { signal }, () => undefined);
  const trouble = (text: string): ColumnsHint => ({ datasetId, columns: [], trouble: text });
  const came = callAnswer(outcome);
  if (came.kind === 'refused') return trouble(came.text);
  const { exchange } = came;
  if (!exchange) return trouble('The columns were not asked for.');
  if (came.kind === 'answer' && came.answer.status === 404) {
    return trouble(`There is no dataset ${datasetId} in ${environment}.`);
  }
  const { answeredJson } = await import('../../core/history/answeredJson');
  const body = answeredJson(exchange);
  if (body === undefined)
    return trouble(`The columns could not be read: ${exchange.findings[0]?.title ?? 'no answer'}.`);
  const columns = datasetColumns(body);
  return columns ? { datasetId, columns } : trouble('This dataset has no columns: it is no table.');
}
