import type { FileHandle } from 'node:fs/promises';
import { goneError, isStillAt, type FileMark } from '../../storage/ownFile';
import { placeFile } from '../../storage/placeFile';
import { receivingHere } from './beingReceived';
import { decompressed } from './decompressed';
import { openPart, type Opened } from './openPart';
import {
  partFileOf,
  removePart,
  unpackedFileOf,
  writePartRecord,
  type FileIdentity,
  type PartRecord,
} from './partRecord';
import { significantPart } from './receiveBeginning';
import { isOfDisk, type ReceiveFailure } from './receiveFailure';
import type { OnceOptions } from './receiveOptions';

/** What a server says about the file that it begins to send. */
export type FileFacts = Pick<PartRecord, 'etag' | 'lastModified' | 'totalBytes' | 'encoding'>;

/** Enough for a record on any usual file system, whose smallest pieces are a few KiB. */
const noteRoomBytes = 64 * 1024;

/** An unfinished file next to its final place, and the record of how far it is. */
export class PartFile {
  private checkpointing: Promise<void> | undefined;
  private isOpen = true;

  private readonly handle: FileHandle;
  private record: PartRecord;
  /** Bytes written. */
  private length: number;
  /** Where the unfinished file stands. */
  private readonly place: string;
  private mark: FileMark | undefined;
  /** What whoever chose the name may not expect of its place, as a sentence. */
  readonly notice: string | undefined;

  private constructor(
    readonly file: string,
    { handle, record, notice }: Opened,
  ) {
    this.handle = handle;
    this.record = record;
    this.length = record.bytes;
    this.place = partFileOf(file, record);
    this.notice = notice;
  }

  /** @throws errors of the file system, with their codes */
  static async open(file: string, identity: FileIdentity): Promise<PartFile | ReceiveFailure> {
    if (receivingHere.has(file)) return { kind: 'busy', file };
    receivingHere.add(file);
    try {
      const opened = await openPart(file, identity);
      if ('kind' in opened) receivingHere.delete(file);
      return 'kind' in opened ? opened : new PartFile(file, opened);
    } catch (error) {
      receivingHere.delete(file);
      throw error;
    }
  }

  get bytes(): number {
    return this.length;
  }

  get facts(): FileFacts {
    return this.record;
  }

  /** What asks the server for the rest, on condition that it still has the same file. Empty: all of it is needed. */
  get resumeHeaders(): Readonly<Record<string, string>> {
    const { etag, lastModified } = this.record;
    // A weak tag says that two files mean the same, not that their bytes are the same.
    const validator = etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
    if (this.length === 0 || validator === undefined) return {};
    return { range: `bytes=${this.length}-`, 'if-range': validator };
  }

  /** Empties it, for a file that the server sends from its beginning. */
  async startOver(facts: FileFacts): Promise<void> {
    await this.checkpointing;
    const { part, identity } = this.record;
    this.record = { part, identity, ...facts, bytes: 0, processId: process.pid };
    if (this.length > 0) await this.handle.truncate(0);
    this.length = 0;
    // One that began meanwhile has the new facts already.
    await this.checkpointing;
    await this.checkpoint();
  }

  async write(parts: readonly Uint8Array[]): Promise<void> {
    for (let left = parts; left.length > 0;) {
      const { bytesWritten } = await this.handle.writev(left, this.length);
      this.length += bytesWritten;
      // Fewer than given when the disk becomes full: then the next write says so.
      left = withoutFirst(left, bytesWritten);
    }
  }

  /** Makes sure of what was written so far, while more is written. */
  checkpoint(): Promise<void> {
    this.checkpointing ??= this.save({ processId: process.pid }).finally(() => (this.checkpointing = undefined));
    return this.checkpointing;
  }

  /** Ends without a whole file. What was received is kept; nothing is left of a file of which nothing was. */
  async leave(): Promise<void> {
    try {
      await this.close(() => this.saveLast());
    } catch (error) {
      // Why there is no whole file is known already; what cannot be noted now is received once more.
      if (!isOfDisk(error)) throw error;
    } finally {
      receivingHere.delete(this.file);
    }
    if (this.length === 0) await removePart(this.file, this.record);
  }

  /**
   * Puts the whole file in its final place, in one step, and certain to be on the disk.
   * @param options `foreign` says why a file that begins so is not the requested one
   * @returns what `foreign` says; then nothing is left of the file
   */
  async finish({
    signal,
    foreign,
    isText,
  }: Pick<OnceOptions, 'signal' | 'foreign' | 'isText'>): Promise<string | undefined> {
    await this.close(() => this.save({}));
    const packing = { encoding: this.record.encoding, isText };
    const plain = await decompressed(this.place, unpackedFileOf(this.place), packing, signal);
    const problem = foreign?.(await significantPart(plain));
    if (problem !== undefined) {
      await removePart(this.file, this.record);
      return problem;
    }
    if (plain === this.place && !(this.mark && (await isStillAt(plain, this.mark)))) throw goneError(plain);
    await placeFile(plain, this.file);
    await removePart(this.file, this.record);
    receivingHere.delete(this.file);
    return undefined;
  }

  /** @param save makes sure of all that was written, and says in the record that nobody is writing any more */
  private async close(save: () => Promise<void>): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    try {
      await this.checkpointing?.catch(() => undefined); // what it could not write is tried again now
      await save();
    } finally {
      await this.handle.close();
    }
  }

  /** On a full disk the end of what was received makes way for the note of the rest, which would be lost without it. */
  private async saveLast(): Promise<void> {
    try {
      await this.save({});
    } catch (error) {
      if (!isOfDisk(error) || !['ENOSPC', 'EDQUOT'].includes(error.code)) throw error;
      this.length = Math.max(0, this.length - noteRoomBytes);
      await this.handle.truncate(this.length);
      await this.save({});
    }
  }

  private async save(writer: Pick<PartRecord, 'processId'>): Promise<void> {
    const bytes = this.length;
    if (bytes > 0) await this.handle.datasync();
    this.mark = await this.handle.stat({ bigint: true });
    // Else the record would be written into a folder that took the place of ours.
    if (!(await isStillAt(this.place, this.mark))) throw goneError(this.place);
    const { processId: _, ...rest } = this.record;
    this.record = { ...rest, bytes, ...writer };
    await writePartRecord(this.file, this.record);
  }
}

function withoutFirst(parts: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  return bytes < first.length ? [first.subarray(bytes), ...rest] : withoutFirst(rest, bytes - first.length);
}
