import type { EnvironmentId } from '../../model/operation';
import type { NetworkSettings } from '../network/networkSettings';

/** Milliseconds; all ours. There is no limit on the whole: a large file takes as long as it takes. */
export interface ReceiveLimits {
  connectMs: number;
  /** Longest wait for the answer to begin, and longest pause within it. */
  idleMs: number;
  /** Time between two moments at which what was received is made sure to be on the disk: what a crash costs at most. */
  checkpointMs: number;
}

export interface OnceOptions {
  environment: EnvironmentId;
  userAgent: string;
  network?: NetworkSettings;
  signal?: AbortSignal;
  limits: ReceiveLimits;
  /** Why a file that begins so is not the requested one, as a sentence; not called for what is compressed. */
  foreign?: (beginning: Uint8Array) => string | undefined;
  /** It is of a format of text, so that it is unpacked also where no header says that it is packed. */
  isText?: boolean;
  onReceived: () => void;
}
