import type { RandomBytes } from '../../../core/sandbox/chance';
import type { ObjectStorage } from './storage/objectStorage';
import type { DatasetStore } from './datasetStore';
import type { Exports } from './exports';
import type { Ingestions } from './ingestions';

/** Everything that the data.gov.sg stand-in knows and changes. */
export interface DatagovsgWorld {
  datasets: DatasetStore;
  exports: Exports;
  ingestions: Ingestions;
  storage: ObjectStorage;
  random: RandomBytes;
  /** Milliseconds since the epoch, of the sandbox's clock. */
  now: () => number;
  /** The sandbox's own address. */
  url: () => string;
}
