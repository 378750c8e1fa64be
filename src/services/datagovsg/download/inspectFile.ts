import { createHash } from 'node:crypto';
import { openToRead } from '../../../core/storage/openToRead';
import { CsvRowCounter, FeatureCounter, type PartCounter, type Uncounted } from './countParts';
import type { Steps } from '../../../core/flows/steps';
import { own } from '../../../shared/json/own';

/** What a file holds. */
export interface FileInspection {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** Rows of a table without its header, or features of a map; absent for other formats, and one that is not known. */
  count?: { of: 'rows' | 'features'; number: number };
  /** Why there is no count, of a format in which there could be one. */
  uncounted?: Uncounted;
}

/** Small enough not to hold up other work of the process, large enough that reading costs little. */
const blockBytes = 512 * 1024;

const counters: Readonly<Record<string, { of: 'rows' | 'features'; make: () => PartCounter }>> = {
  CSV: { of: 'rows', make: () => new CsvRowCounter() },
  GEOJSON: { of: 'features', make: () => new FeatureCounter() },
};

/**
 * Reads a file once more, from the disk: so its checksum is of what is really there, and receiving it is not slowed down.
 * Each step says how many bytes were read so far.
 * @param format as the catalogue names it: CSV, GEOJSON, …; empty when it is not known
 * @throws the signal's reason, and errors of the file system
 */
export async function* inspectFile(file: string, format: string, signal?: AbortSignal): Steps<number, FileInspection> {
  const kind = own(counters, format.toUpperCase());
  const counter = kind?.make();
  const hash = createHash('sha256');
  const handle = await openToRead(file);
  let bytes = 0;
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(block, 0, blockBytes);
      if (bytesRead === 0) break;
      const read = block.subarray(0, bytesRead);
      hash.update(read);
      counter?.add(read);
      bytes += bytesRead;
      yield bytes;
    }
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex'), ...(kind && counter && counted(kind.of, counter.end())) };
}

const counted = (of: 'rows' | 'features', end: number | Uncounted): Pick<FileInspection, 'count' | 'uncounted'> =>
  typeof end === 'number' ? { count: { of, number: end } } : { uncounted: end };
