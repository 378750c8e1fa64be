import { isOfDisk, receiveProblem, type ReceiveFailure } from '../../../core/calls/files/receiveFailure';
import type { ReceivedFile } from '../../../core/calls/files/receiveFile';
import type { ReceiveLimits } from '../../../core/calls/files/receiveOptions';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import { endOf, mapped, stepsOf, type Steps } from '../../../core/flows/steps';
import { failed, ok, type Result } from '../../../core/model/result';
import type { FlowInputsOf } from '../generated/flowTypes';
import { foreignContent } from './downloadContent';
import type { DownloadStep } from './downloadSteps';
import { exportLink, type ExportFailure, type ExportInputs, type ExportLink, type ExportPace } from './exportLink';
import type { FileInspection } from './inspectFile';

/** A dataset, or a part of it, as a file. */
export type DownloadInputs = FlowInputsOf['download'];

/** Without checksum and count when the check of the file was cancelled: it is whole nonetheless. */
export interface DownloadReport extends Partial<Pick<FileInspection, 'sha256' | 'count' | 'uncounted'>> {
  file: string;
  bytes: number;
  /** Bytes that an earlier session had received. */
  resumedFromBytes: number;
  /** What the server said that the file would be, when it did. */
  announcedBytes?: number;
  /** What the catalogue lists instead, for a whole dataset of another size. */
  listedBytes?: number;
  /** What whoever chose the file's name may not expect of its place, as a sentence. */
  notice?: string;
}

export type DownloadFailure = ExportFailure | ReceiveFailure;

export type DownloadEnd = Result<DownloadReport, DownloadFailure>;

export interface DownloadLimits {
  pace?: ExportPace;
  receive?: Partial<ReceiveLimits>;
}

/**
 * Downloads a dataset to a file: has it made, waits for it within the limits, receives it and checks it. An
 * unfinished file of the same inputs is resumed, where the server still has the same file.
 */
export async function* downloadDataset(
  inputs: DownloadInputs,
  ports: FlowPorts,
  limits: DownloadLimits = {},
): Steps<DownloadStep, DownloadEnd> {
  const link = yield* exportLink(inputs, ports, limits.pace);
  if (!link.ok) return link;
  const received = yield* stepsOf<DownloadStep, Result<ReceivedFile, ReceiveFailure>>(emit =>
    receive(link.value, inputs, ports, limits, emit),
  );
  return received.ok ? yield* inspect(received.value, inputs, ports) : received;
}

/** What went wrong and what to do, for people. */
export const downloadProblem = (failure: DownloadFailure): string =>
  failure.kind === 'export' ? failure.text : receiveProblem(failure);

async function receive(
  { link, sandboxOrigin }: ExportLink,
  inputs: DownloadInputs,
  ports: FlowPorts,
  limits: DownloadLimits,
  emit: (step: DownloadStep) => void,
): Promise<Result<ReceivedFile, ReceiveFailure>> {
  const { receiveFile } = await import('../../../core/calls/files/receiveFile');
  return receiveFile(link, inputs.file, {
    environment: inputs.environment,
    identity: identityOf(inputs),
    userAgent: ports.userAgent,
    foreign: beginning => foreignContent(beginning, { format: inputs.format, columns: inputs.columnNames ?? [] }),
    isText: textFormats.has(inputs.format?.toUpperCase() ?? ''),
    network: await ports.network(),
    wait: (ms, signal) => ports.wait(ms, signal),
    freshLink: async () => {
      const fresh = await endOf(exportLink(inputs, ports, limits.pace), emit);
      return fresh.ok ? ok(fresh.value.link) : failed(downloadProblem(fresh.error));
    },
    onProgress: progress => emit({ phase: 'receive', progress }),
    ...(sandboxOrigin !== undefined && { sandboxOrigin }),
    signal: ports.signal,
    ...(limits.receive && { limits: limits.receive }),
  });
}

/** Formats that are text, which never begins as packed bytes do. */
const textFormats: ReadonlySet<string> = new Set(['CSV', 'GEOJSON', 'JSON', 'KML', 'TXT', 'XML']);

/** Neither key nor place: another key gives the same file. */
export const identityOf = ({ environment, datasetId, columnNames = [], filters = [] }: ExportInputs) => ({
  environment,
  datasetId,
  columnNames,
  filters,
});

async function* inspect(
  { file, bytes, ...received }: ReceivedFile,
  inputs: DownloadInputs,
  { signal }: FlowPorts,
): Steps<DownloadStep, DownloadEnd> {
  const { inspectFile } = await import('./inspectFile');
  const checking = inspectFile(file, inputs.format ?? '', signal);
  try {
    const seen = yield* mapped(checking, checkedBytes => ({
      phase: 'check' as const,
      checkedBytes,
      totalBytes: bytes,
    }));
    return ok({ file, ...received, ...seen, ...otherSize(inputs, seen.bytes) });
  } catch (error) {
    if (signal.aborted) return ok({ file, bytes, ...received });
    if (isOfDisk(error)) return failed({ kind: 'disk', code: error.code, file });
    throw error;
  }
}

/** Sizes of a whole dataset are compared; that of a part says nothing. */
function otherSize({ listedBytes, columnNames, filters }: DownloadInputs, bytes: number): { listedBytes?: number } {
  const isPart = (columnNames?.length ?? 0) > 0 || (filters?.length ?? 0) > 0;
  return listedBytes === undefined || listedBytes === bytes || isPart ? {} : { listedBytes };
}
