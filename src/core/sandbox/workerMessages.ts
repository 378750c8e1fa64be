import * as v from 'valibot';
import type { Language } from '../../shared/text/language';
import type { SandboxBasics } from './info';
import type { SandboxSettings } from './settings';

/** How a sandbox of its own thread is started. */
export interface WorkerOptions extends SandboxSettings {
  /** 0 for any free one. */
  port: number;
}

/** `workerData` of the sandbox's thread. */
export interface WorkerData extends WorkerOptions {
  /** Of the pages that it shows, and of its problems. */
  language: Language;
}

export type ToWorker = 'close';

export type FromWorker<Info extends SandboxBasics = SandboxBasics> =
  | { type: 'ready'; info: Info }
  /** It did not start, or refuses what it was sent. `code` is the system's, as `EADDRINUSE`. */
  | { type: 'failed'; message: string; code?: string };

const ms = v.pipe(v.number(), v.finite());

/** Both ends check what the other one sent: a thread of another version, or a damaged file, must not count as ready. */
export const dataSchema = v.strictObject({
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
  seed: v.exactOptional(v.string()),
  startMs: v.exactOptional(ms),
  rateLimits: v.exactOptional(v.boolean()),
  latencyMs: v.exactOptional(v.strictObject({ least: ms, most: ms })),
  links: v.exactOptional(v.picklist(['v2', 'v4'])),
  stateFile: v.exactOptional(v.string()),
  folder: v.exactOptional(v.string()),
  language: v.strictObject({ locale: v.string(), sentences: v.optional(v.record(v.string(), v.string())) }),
} satisfies Record<keyof WorkerData, unknown>);

export const toWorkerSchema = v.literal('close' satisfies ToWorker);

/** What each service reports is its own; it is texts only. */
const infoSchema = v.objectWithRest(
  { url: v.pipe(v.string(), v.regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/)), keys: v.record(v.string(), v.string()) },
  v.record(v.string(), v.string()),
);

export const fromWorkerSchema = v.variant('type', [
  v.strictObject({ type: v.literal('ready'), info: infoSchema }),
  v.strictObject({ type: v.literal('failed'), message: v.string(), code: v.exactOptional(v.string()) }),
]);
