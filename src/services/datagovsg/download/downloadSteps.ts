import type { TransferProgress } from '../../../core/calls/files/transferRate';

/** `state` is the service's own word for how far it is. */
export interface ExportStep {
  phase: 'initiate' | 'poll';
  state?: string;
  polls: number;
}

/** How far a download is. */
export type DownloadStep =
  | ExportStep
  | { phase: 'receive'; progress: TransferProgress }
  | { phase: 'check'; checkedBytes: number; totalBytes: number };
