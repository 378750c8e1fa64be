import { failed, ok, type Result } from '../../model/result';
import type { NetworkSettings } from '../network/networkSettings';
import { UnpackProblem } from '../encoding/unpackProblem';
import { discardPart } from './beingReceived';
import { PartFile } from './partFile';
import type { FileIdentity } from './partRecord';
import { followableLink } from './presignedLink';
import { isLinkDead, isOfDisk, isPassing, type ReceiveFailure } from './receiveFailure';
import { receiveOnce } from './receiveOnce';
import type { OnceOptions, ReceiveLimits } from './receiveOptions';
import { TransferRate, type TransferProgress } from './transferRate';

export interface ReceiveOptions extends Pick<
  OnceOptions,
  'environment' | 'userAgent' | 'signal' | 'foreign' | 'isText'
> {
  /** What the file is made of; an unfinished file of the same is resumed. */
  identity: FileIdentity;
  /** Of the running sandbox, when the link is its. */
  sandboxOrigin?: string;
  network?: NetworkSettings;
  limits?: Partial<ReceiveLimits>;
  onProgress?: (progress: TransferProgress) => void;
  /** A new link in place of one that has expired, or a sentence on why there is none. */
  freshLink?: () => Promise<Result<string, string>>;
  /** Resolves after the time, milliseconds. @param signal ends the wait; rejects with its reason */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface ReceivedFile {
  file: string;
  /** Received in all, as sent. */
  bytes: number;
  /** Bytes that an earlier session had received. */
  resumedFromBytes: number;
  /** The size that the server announced, when it did. */
  announcedBytes?: number;
  /** What whoever chose the name may not expect of its place, as a sentence. */
  notice?: string;
}

export const defaultReceiveLimits: ReceiveLimits = { connectMs: 10_000, idleMs: 30_000, checkpointMs: 5_000 };

/** Tries after a break in which nothing arrived, and the first wait; each next one is twice as long. */
const triesInVain = 4;
const firstWaitMs = 500;
/** Links requested in one run: one that lives an hour is enough for most, and one that is refused at once stays so. */
const freshLinks = 3;
const reportEveryMs = 200;

/**
 * Receives the file behind a presigned link. It grows next to its final place, which it takes in one step at the end; what
 * was received before a break, a cancel or a crash is resumed. The link is not kept anywhere.
 * @param file where it goes; a file that is there already is replaced only by a whole one
 */
export async function receiveFile(
  link: string,
  file: string,
  options: ReceiveOptions,
): Promise<Result<ReceivedFile, ReceiveFailure>> {
  const first = followableLink(link, options.sandboxOrigin);
  if (!first.ok) return failed({ kind: 'link', text: first.error });
  try {
    const part = await PartFile.open(file, options.identity);
    return 'kind' in part ? failed(part) : await receiveInto(part, first.value, options);
  } catch (error) {
    if (options.signal?.aborted) return failed({ kind: 'cancelled' });
    if (isOfDisk(error)) return failed({ kind: 'disk', code: error.code, file });
    if (!(error instanceof UnpackProblem)) throw error;
    // What was received is of no use, and would be taken for whole the next time.
    await discardPart(file);
    return failed({ kind: 'packed', reason: error.reason });
  }
}

async function receiveInto(
  part: PartFile,
  first: URL,
  options: ReceiveOptions,
): Promise<Result<ReceivedFile, ReceiveFailure>> {
  const resumedFromBytes = part.bytes;
  const watch = watchProgress(part, options);
  // Not awaited: what a checkpoint cannot write, the next write of the file meets too.
  const { checkpointMs } = { ...defaultReceiveLimits, ...options.limits };
  const timer = setInterval(() => void part.checkpoint().catch(() => undefined), checkpointMs);
  let isFinished = false;
  try {
    const failure = await untilWhole(part, first, watch.report, options);
    if (failure) return failed(failure);
    clearInterval(timer);
    watch.reportNow();
    const { bytes, facts } = part;
    const foreign = await part.finish(options);
    if (foreign !== undefined) return failed({ kind: 'foreign', text: foreign });
    isFinished = true;
    const announced = facts.totalBytes === undefined ? {} : { announcedBytes: facts.totalBytes };
    const notice = part.notice === undefined ? {} : { notice: part.notice };
    return ok({ file: part.file, bytes, resumedFromBytes, ...announced, ...notice });
  } finally {
    clearInterval(timer);
    if (!isFinished) await part.leave();
  }
}

/** Tries until the file is whole. @returns why it is not going to be */
async function untilWhole(
  part: PartFile,
  first: URL,
  onReceived: () => void,
  options: ReceiveOptions,
): Promise<ReceiveFailure | undefined> {
  const limits = { ...defaultReceiveLimits, ...options.limits };
  let url = first;
  for (let inVain = 0, links = 0, starts = 0, furthest = part.bytes; ;) {
    const outcome = await receiveOnce(url, part, { ...options, limits, onReceived });
    if (outcome.kind === 'whole') return undefined;
    if (outcome.kind === 'startOver') {
      if (starts++ > 0) return { kind: 'answer', status: 206 };
    } else if (isLinkDead(outcome) && options.freshLink && links++ < freshLinks) {
      const fresh = await linkFrom(options.freshLink, options.sandboxOrigin);
      if (options.signal?.aborted) return { kind: 'cancelled' };
      if (!fresh.ok) return fresh.error;
      url = fresh.value;
    } else {
      // Not further than the try before: a server that cannot resume from a byte would be asked forever.
      inVain = part.bytes > furthest ? 0 : inVain + 1;
      furthest = Math.max(furthest, part.bytes);
      if (!isPassing(outcome) || inVain > triesInVain) return outcome;
      if (!(await waited(firstWaitMs * 2 ** inVain, options))) return { kind: 'cancelled' };
    }
  }
}

async function linkFrom(
  freshLink: NonNullable<ReceiveOptions['freshLink']>,
  sandboxOrigin: string | undefined,
): Promise<Result<URL, ReceiveFailure>> {
  const link = await freshLink();
  const url = link.ok ? followableLink(link.value, sandboxOrigin) : link;
  return url.ok ? url : failed({ kind: 'link', text: url.error });
}

/** @returns false when the wait was cancelled */
async function waited(ms: number, options: ReceiveOptions): Promise<boolean> {
  try {
    await options.wait(ms, options.signal);
    return true;
  } catch (error) {
    if (options.signal?.aborted) return false;
    throw error;
  }
}

function watchProgress(part: PartFile, { onProgress }: ReceiveOptions) {
  const rate = new TransferRate(performance.now(), part.bytes);
  let reportedMs = -Infinity;
  const reportNow = () => {
    reportedMs = performance.now();
    const { totalBytes } = part.facts;
    const bytesPerSecond = rate.at(reportedMs, part.bytes);
    onProgress?.({ receivedBytes: part.bytes, bytesPerSecond, ...(totalBytes !== undefined && { totalBytes }) });
  };
  const report = () => {
    if (performance.now() - reportedMs > reportEveryMs) reportNow();
  };
  return { report, reportNow };
}
