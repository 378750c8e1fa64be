import * as l10n from '@vscode/l10n';
import type { FileHandle } from 'node:fs/promises';
import { openToRead } from '../../storage/openToRead';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Failure } from '../../model/failure';
import { failed, ok, type Result } from '../../model/result';
import { failureOf } from '../failureOf';
import { dispatcherFor } from '../network/dispatcher';
import type { NetworkSettings } from '../network/networkSettings';
import { followableLink } from './presignedLink';
import { defaultLimits } from '../sendLimits';
import { fileParts } from './sendFileParts';
import { readStorageError, type StorageError } from './sendFileError';
import { SendReports, type SendProgress } from './sendFileRate';

export interface SendFileOptions {
  userAgent: string;
  /** In the sandbox: its own origin, and the only one that a file is sent to. Absent: any `https:` address. */
  sandboxOrigin?: string;
  network?: NetworkSettings;
  signal?: AbortSignal;
  /** Called at most once in 200 ms, and at the end. */
  onProgress?: (progress: SendProgress) => void;
  /** What the file was when it was checked; another one is not sent. */
  expected?: FileIdentity;
  /** Longest time without a byte taken, or without an answer after the last one. */
  idleMs?: number;
}

/** Enough to notice that a file was written to. */
export interface FileIdentity {
  sizeBytes: number;
  modifiedMs: number;
}

export interface SentFile {
  status: number;
  sentBytes: number;
  elapsedMs: number;
}

/** Why a file is not at its place. `sentBytes` left this process; storage keeps no half file of a PUT, as far as is known. */
export type SendFileProblem =
  | { kind: 'noAnswer'; failure: Failure; sentBytes: number }
  | ({ kind: 'refused'; status: number; sentBytes: number } & StorageError)
  /** Nothing was sent: the address may not be sent to, or the file is not there or has changed. */
  | { kind: 'notSent'; text: string }
  | { kind: 'fileChanged'; sentBytes: number };

/** Ours: the storage service documents none. Object storage may take a while after the last byte of a large file. */
const defaultIdleMs = 120_000;

/**
 * Sends a file to a presigned link with one streamed PUT. The link is the credential: no key, no authorisation and no
 * content type go with it, since its signature may pin headers. A redirect is not followed.
 * @throws only on a bug in this file
 */
export async function sendFile(
  link: string,
  file: string,
  options: SendFileOptions,
): Promise<Result<SentFile, SendFileProblem>> {
  const url = followableLink(link, options.sandboxOrigin);
  if (!url.ok) return failed({ kind: 'notSent', text: url.error });
  let handle: FileHandle;
  try {
    handle = await openToRead(file);
  } catch (error) {
    return failed({
      kind: 'notSent',
      text: l10n.t('The file cannot be read ({0}).', String((error as NodeJS.ErrnoException).code)),
    });
  }
  try {
    const { size, mtimeMs } = await handle.stat();
    const { expected } = options;
    const isOther = expected && (expected.sizeBytes !== size || expected.modifiedMs !== mtimeMs);
    if (isOther) return failed({ kind: 'fileChanged', sentBytes: 0 });
    return await new Upload(url.value, handle, { sizeBytes: size, modifiedMs: mtimeMs }, options).run();
  } finally {
    await handle.close();
  }
}

/** One PUT. */
class Upload {
  private sentBytes = 0;
  private readonly stop = new AbortController();
  private failure: Failure | undefined;
  private readonly reports: SendReports;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: URL,
    private readonly handle: FileHandle,
    private readonly identity: FileIdentity,
    private readonly options: SendFileOptions,
  ) {
    this.reports = new SendReports(identity.sizeBytes, options.onProgress);
  }

  async run(): Promise<Result<SentFile, SendFileProblem>> {
    const { signal } = this.options;
    const cancel = () => this.end({ kind: 'cancelled' });
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    const startedMs = performance.now();
    this.watchIdle();
    try {
      const answer = await this.put();
      return await this.judge(answer, performance.now() - startedMs);
    } catch (error) {
      return failed(this.problem(error));
    } finally {
      clearTimeout(this.idle);
      signal?.removeEventListener('abort', cancel);
    }
  }

  private put(): Promise<Dispatcher.ResponseData> {
    const { origin, pathname, search } = this.url;
    const agent = dispatcherFor(this.url.href, defaultLimits.connectMs, this.options.network);
    return agent.request({
      origin,
      path: pathname + search,
      method: 'PUT',
      headers: { 'user-agent': this.options.userAgent, 'content-length': String(this.identity.sizeBytes) },
      // undici takes any async iterable, part by part; its types leave that out.
      body: this.identity.sizeBytes === 0 ? '' : (this.parts() as unknown as Readable),
      // Our own watch is in their place: it watches both directions.
      headersTimeout: 0,
      bodyTimeout: 0,
      signal: this.stop.signal,
    });
  }

  private async *parts(): AsyncGenerator<Buffer> {
    for await (const part of fileParts(this.handle, this.identity.sizeBytes)) {
      yield part;
      this.sentBytes += part.length;
      this.reports.at(this.sentBytes);
      this.watchIdle();
    }
  }

  private async judge(answer: Dispatcher.ResponseData, elapsedMs: number): Promise<Result<SentFile, SendFileProblem>> {
    const { statusCode: status } = answer;
    const reported = await readStorageError(answer.body);
    const { sentBytes } = this;
    if (status < 200 || status > 299) return failed({ kind: 'refused', status, sentBytes, ...reported });
    if (await this.hasChanged()) return failed({ kind: 'fileChanged', sentBytes });
    this.reports.done(sentBytes);
    return ok({ status, sentBytes, elapsedMs });
  }

  private async hasChanged(): Promise<boolean> {
    const { size, mtimeMs } = await this.handle.stat();
    return size !== this.identity.sizeBytes || mtimeMs !== this.identity.modifiedMs;
  }

  private watchIdle(): void {
    const { idleMs = defaultIdleMs } = this.options;
    clearTimeout(this.idle);
    const isWhole = this.sentBytes >= this.identity.sizeBytes;
    const phase = isWhole ? 'headers' : 'body';
    this.idle = setTimeout(() => this.end({ kind: 'timeout', phase, afterMs: idleMs }), idleMs);
  }

  private end(failure: Failure): void {
    this.failure ??= failure;
    this.stop.abort();
  }

  private problem(error: unknown): SendFileProblem {
    const { sentBytes } = this;
    if (this.failure) return { kind: 'noAnswer', failure: this.failure, sentBytes };
    // The file got shorter while it was sent, so the announced length does not fit any more.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') return { kind: 'fileChanged', sentBytes };
    return { kind: 'noAnswer', failure: failureOf(error, defaultLimits), sentBytes };
  }
}
