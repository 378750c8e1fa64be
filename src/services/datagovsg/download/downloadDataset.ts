import type { Waiting } from '../../../core/model/exchange';
import { isOfDisk, receiveProblem, type ReceiveFailure } from '../../../core/calls/files/receiveFailure';
import type { ReceivedFile } from '../../../core/calls/files/receiveFile';
import type { ReceiveLimits } from '../../../core/calls/files/receiveOptions';
import type { TransferProgress } from '../../../core/calls/files/transferRate';
import { failed, ok, type Result } from '../../../core/model/result';
import { foreignContent } from './downloadContent';
import { exportLink, type ExportFailure, type ExportLink, type ExportPace, type ExportWish } from './exportLink';
import type { FlowPorts } from '../../../core/flows/flowPorts';
import type { FileInspection } from './inspectFile';

/** A dataset, or a part of it, as a file. */
export interface DownloadWish extends ExportWish {
  /** Where it goes: chosen by the user, never made of data from the network alone. */
  file: string;
  /** What the catalogue says that the whole dataset measures. */
  listedBytes?: number;
}

/** How far a download is. */
export type DownloadStep =
  | { phase: 'initiate' | 'poll'; state?: string; polls: number }
  | { phase: 'receive'; progress: TransferProgress }
  | { phase: 'check'; checkedBytes: number; totalBytes: number };

export interface DownloadEvents {
  signal?: AbortSignal;
  onStep?: (step: DownloadStep) => void;
  onWaiting?: (waiting: Waiting | undefined) => void;
}

/** Without checksum and count when the looking at the file was cancelled: it is whole all the same. */
export interface DownloadReport extends Partial<Pick<FileInspection, 'sha256' | 'count' | 'uncounted'>> {
  file: string;
  bytes: number;
  /** Bytes that an earlier session had received. */
  resumedFromBytes: number;
  /** What the server said that the file would be, when it did. */
  toldBytes?: number;
  /** What the catalogue says instead, of a whole dataset that measures something else. */
  listedBytes?: number;
  /** What whoever chose the file's name may not expect of its place, as a sentence. */
  notice?: string;
}

export type DownloadFailure = ExportFailure | ReceiveFailure;

export interface DownloadLimits {
  pace?: ExportPace;
  receive?: Partial<ReceiveLimits>;
}

/**
 * Downloads a dataset to a file: has it made, waits for it within the limits, receives it and looks at what came. An
 * unfinished file of the same wish is gone on with, where the server still has the same file.
 */
export async function downloadDataset(
  wish: DownloadWish,
  ports: FlowPorts,
  events: DownloadEvents = {},
  limits: DownloadLimits = {},
): Promise<Result<DownloadReport, DownloadFailure>> {
  const link = await linkFor(wish, ports, events, limits);
  if (!link.ok) return link;
  const received = await receive(link.value, wish, ports, events, limits);
  return received.ok ? inspect(received.value, wish, events) : received;
}

/** What went wrong and what to do, for people. */
export const downloadProblem = (failure: DownloadFailure): string =>
  failure.kind === 'export' ? failure.text : receiveProblem(failure);

const linkFor = (wish: DownloadWish, ports: FlowPorts, events: DownloadEvents, { pace }: DownloadLimits) =>
  exportLink(
    wish,
    ports,
    {
      ...(events.signal && { signal: events.signal }),
      ...(events.onWaiting && { onWaiting: events.onWaiting }),
      onState: state => events.onStep?.(state),
    },
    pace,
  );

async function receive(
  { link, sandboxOrigin }: ExportLink,
  wish: DownloadWish,
  ports: FlowPorts,
  events: DownloadEvents,
  limits: DownloadLimits,
): Promise<Result<ReceivedFile, ReceiveFailure>> {
  const { receiveFile } = await import('../../../core/calls/files/receiveFile');
  return receiveFile(link, wish.file, {
    environment: wish.environment,
    identity: identityOf(wish),
    userAgent: ports.userAgent,
    foreign: beginning => foreignContent(beginning, { format: wish.format, columns: wish.columnNames ?? [] }),
    isText: textFormats.has(wish.format?.toUpperCase() ?? ''),
    network: await ports.network(),
    wait: (ms, signal) => ports.wait(ms, signal),
    freshLink: async () => {
      const fresh = await linkFor(wish, ports, events, limits);
      return fresh.ok ? ok(fresh.value.link) : failed(downloadProblem(fresh.error));
    },
    onProgress: progress => events.onStep?.({ phase: 'receive', progress }),
    ...(sandboxOrigin !== undefined && { sandboxOrigin }),
    ...(events.signal && { signal: events.signal }),
    ...(limits.receive && { limits: limits.receive }),
  });
}

/** Formats that are text, which never begins as packed bytes do. */
const textFormats: ReadonlySet<string> = new Set(['CSV', 'GEOJSON', 'JSON', 'KML', 'TXT', 'XML']);

/** Neither key nor place: another key gives the same file. */
export const identityOf = ({ environment, datasetId, columnNames = [], filters = [] }: ExportWish) => ({
  environment,
  datasetId,
  columnNames,
  filters,
});

async function inspect(
  { file, bytes, ...received }: ReceivedFile,
  wish: DownloadWish,
  { signal, onStep }: DownloadEvents,
): Promise<Result<DownloadReport, DownloadFailure>> {
  const { inspectFile } = await import('./inspectFile');
  const onProgress = (checkedBytes: number) => onStep?.({ phase: 'check', checkedBytes, totalBytes: bytes });
  try {
    const inspection = await inspectFile(file, wish.format ?? '', { ...(signal && { signal }), onProgress });
    return ok({ file, ...received, ...inspection, ...otherSize(wish, inspection.bytes) });
  } catch (error) {
    if (signal?.aborted) return ok({ file, bytes, ...received });
    if (isOfDisk(error)) return failed({ kind: 'disk', code: error.code, file });
    throw error;
  }
}

/** Sizes of a whole dataset are compared; that of a part says nothing. */
function otherSize({ listedBytes, columnNames, filters }: DownloadWish, bytes: number): { listedBytes?: number } {
  const isPart = (columnNames?.length ?? 0) > 0 || (filters?.length ?? 0) > 0;
  return listedBytes === undefined || listedBytes === bytes || isPart ? {} : { listedBytes };
}
