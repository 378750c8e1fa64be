import type { SandboxBasics } from './info';
import type { SandboxSettings } from './settings';

/** `workerData` of the sandbox's thread. */
export interface WorkerOptions extends SandboxSettings {
  /** 0 for any free one. */
  port: number;
}

export type ToWorker = 'close';

export type FromWorker<Info extends SandboxBasics = SandboxBasics> =
  | { type: 'ready'; info: Info }
  /** `code` is the system's, as `EADDRINUSE`. */
  | { type: 'failed'; message: string; code?: string };
