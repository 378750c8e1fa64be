import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPartRecord, removePart } from '../calls/partRecord';
import type { DownloadWish } from './downloadDataset';

/** A download that was begun: enough to go on with it. It holds neither a link nor a key's value. */
export interface DownloadNote {
  wish: DownloadWish;
  /** Of the dataset, for people. */
  name: string;
  /** ISO 8601, UTC. */
  startedAt: string;
}

export interface UnfinishedDownload extends DownloadNote {
  receivedBytes: number;
  totalBytes?: number;
}

const prefix = 'download-';

/** Downloads that are not finished, one file each, so that any window can go on with them. */
export class DownloadJournal {
  constructor(private readonly folder: string) {}

  /** Whole or not at all: a kill in between leaves the note before. */
  async write(note: DownloadNote): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const place = this.placeOf(note.wish.file);
    await writeFile(`${place}.new`, JSON.stringify(note));
    await rename(`${place}.new`, place);
  }

  async clear(file: string): Promise<void> {
    await rm(this.placeOf(file), { force: true });
  }

  /** Gives a download up, with what came of it. */
  async discard(file: string): Promise<void> {
    await removePart(file);
    await this.clear(file);
  }

  /** The latest first. Forgets those whose unfinished file is gone. */
  async unfinished(): Promise<readonly UnfinishedDownload[]> {
    const found: UnfinishedDownload[] = [];
    for (const name of await this.names()) {
      const place = join(this.folder, name);
      const note = await readNote(place);
      const part = note && (await readPartRecord(note.wish.file));
      if (note && part) found.push({ ...note, receivedBytes: part.bytes, ...totalOf(part) });
      else await rm(place, { force: true });
    }
    return found.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  }

  private async names(): Promise<readonly string[]> {
    try {
      return (await readdir(this.folder)).filter(name => name.startsWith(prefix) && name.endsWith('.json'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // nothing was ever downloaded
      throw error;
    }
  }

  /** One for each place, so that a second try takes the first one's. */
  private placeOf(file: string): string {
    return join(this.folder, `${prefix}${createHash('sha256').update(file).digest('hex').slice(0, 32)}.json`);
  }
}

const totalOf = ({ totalBytes }: { totalBytes?: number }) => (totalBytes === undefined ? {} : { totalBytes });

/** @returns undefined for a file that is gone meanwhile or is not a note */
async function readNote(place: string): Promise<DownloadNote | undefined> {
  try {
    const note = JSON.parse(await readFile(place, 'utf8')) as Partial<DownloadNote> | null;
    const { file, datasetId, environment } = (note?.wish ?? {}) as Partial<DownloadWish>;
    const isWhole = [file, datasetId, environment, note?.name, note?.startedAt].every(each => typeof each === 'string');
    return isWhole ? (note as DownloadNote) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
