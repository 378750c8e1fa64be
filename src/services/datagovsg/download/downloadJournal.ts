import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { environmentIds } from '../../../core/model/operation';
import { discardPart, isBeingReceived } from '../../../core/calls/files/beingReceived';
import { readPartRecord, type PartRecord } from '../../../core/calls/files/partRecord';
import type { DownloadWish } from './downloadDataset';
import { NoteFolder } from '../../../core/storage/noteFolder';

/** A download that was begun: enough to go on with it. It holds neither a link nor a key's value. */
export interface DownloadNote {
  wish: DownloadWish;
  /** Of the dataset, for people. */
  name: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** That it was cut off was said already. */
  isTold?: boolean;
}

export interface UnfinishedDownload extends DownloadNote {
  receivedBytes: number;
  totalBytes?: number;
  /** Who is receiving, or was when it ended without a word; none after a cancel or a failure. */
  processId?: number;
}

/** Downloads that are not finished, one file each, so that any window can go on with them. */
export class DownloadJournal {
  private readonly notes: NoteFolder<DownloadNote>;

  constructor(folder: string) {
    this.notes = new NoteFolder(folder, 'download-', isNote);
  }

  write(note: DownloadNote): Promise<void> {
    return this.notes.write(idOf(note.wish.file), note);
  }

  clear(file: string): Promise<void> {
    return this.notes.remove(idOf(file));
  }

  /** What came stays where it is. */
  clearAll(): Promise<void> {
    return this.notes.removeAll();
  }

  /**
   * Gives a download up, with what came of it.
   * @returns false when somebody goes on with it just now, which whoever asked long ago may not know
   */
  async discard(file: string): Promise<boolean> {
    const isDiscarded = await discardPart(file);
    if (isDiscarded) await this.clear(file);
    return isDiscarded;
  }

  /** The latest first. Forgets those whose unfinished file is gone. */
  async unfinished(): Promise<readonly UnfinishedDownload[]> {
    const found: UnfinishedDownload[] = [];
    for (const { id, note } of await this.notes.list()) {
      const part = note && (await readPartRecord(note.wish.file));
      if (note && part) found.push({ ...note, receivedBytes: part.bytes, ...knownOf(part) });
      else await this.notes.remove(id);
    }
    return found.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  }

  /** Those that nobody goes on with just now, the latest first. */
  async resumable(): Promise<readonly UnfinishedDownload[]> {
    const unfinished = await this.unfinished();
    const areBusy = await Promise.all(unfinished.map(({ wish }) => isBeingReceived(wish.file)));
    return unfinished.filter((_, n) => !areBusy[n]);
  }

  /** Those whose process ended in the middle, and of which nobody was told yet. */
  async cutOff(isRunning: (processId: number) => boolean): Promise<readonly UnfinishedDownload[]> {
    const unfinished = await this.unfinished();
    return unfinished.filter(({ processId, isTold }) => processId !== undefined && !isTold && !isRunning(processId));
  }
}

/** One for each place, so that a second try takes the first one's. */
const idOf = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 32);

const knownOf = ({ totalBytes, processId }: PartRecord) => ({
  ...(totalBytes !== undefined && { totalBytes }),
  ...(processId !== undefined && { processId }),
});

/** Written by any window, also by one of an earlier version. */
const noteSchema = v.looseObject({
  wish: v.looseObject({
    file: v.string(),
    datasetId: v.string(),
    environment: v.picklist(environmentIds),
    keyId: v.optional(v.string()),
  }),
  name: v.string(),
  startedAt: v.string(),
  isTold: v.optional(v.boolean()),
});

const isNote = (value: unknown): boolean => v.is(noteSchema, value);
