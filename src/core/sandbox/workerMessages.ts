import type { SandboxInfo } from './info';
import type { SandboxSettings } from './settings';

/** `workerData` of the sandbox's thread. */
export interface WorkerOptions extends SandboxSettings {
  /** 0 for any free one. */
  port: number;
}

export type ToWorker = 'close';

export type FromWorker =
  | { type: 'ready'; info: SandboxInfo }
  /** `code` is the system's, as `EADDRINUSE`. */
  | { type: 'failed'; message: string; code?: string };
