import type { FileHandle } from 'node:fs/promises';
import { openNew } from '../../storage/newFile';
import { openOwn } from '../../storage/ownFile';
import { targetFile } from '../../storage/targetFile';
import { isBeingWritten } from './beingReceived';
import {
  isRecordTaken,
  isSameFile,
  newPartName,
  partFileOf,
  partRecordOf,
  readPartRecord,
  removePartFile,
  writePartRecord,
  type FileIdentity,
  type PartRecord,
} from './partRecord';
import type { ReceiveFailure } from './receiveFailure';

export interface Opened {
  handle: FileHandle;
  record: PartRecord;
  /** What whoever chose the name may not expect of its place, as a sentence. */
  notice?: string;
}

/**
 * Opens an unfinished file to go on with it, or a new one under a name that nobody can know beforehand.
 * @throws errors of the file system, with their codes
 */
export async function openPart(file: string, identity: FileIdentity): Promise<Opened | ReceiveFailure> {
  const { mode, notice } = await targetFile(file);
  if (await isRecordTaken(file)) return { kind: 'occupied', file: partRecordOf(file) };
  const found = await readPartRecord(file);
  if (found && (await isBeingWritten(file, found))) return { kind: 'busy', file };
  const kept = found && isSameFile(found.identity, identity) ? await resumed(file, found) : undefined;
  if (found && !kept) await removePartFile(file, found);
  const opened = kept ?? (await begun(file, identity, mode));
  return { ...opened, ...(notice !== undefined && { notice }) };
}

/** @returns undefined when what the record names is gone, or cannot be ours */
async function resumed(file: string, found: PartRecord): Promise<Opened | undefined> {
  const handle = await openOwn(partFileOf(file, found), 'write');
  if (!handle) return undefined;
  return orClosed(handle, async () => {
    const { size } = await handle.stat();
    const record = { ...found, bytes: Math.min(found.bytes, size), processId: process.pid };
    await writePartRecord(file, record);
    // What is beyond was perhaps not all written when the power went.
    if (size > record.bytes) await handle.truncate(record.bytes);
    return { handle, record };
  });
}

/** First the record: a file that none leads to would be left for ever. */
async function begun(file: string, identity: FileIdentity, mode: number): Promise<Opened> {
  const record = { part: newPartName(file), identity, bytes: 0, processId: process.pid };
  await writePartRecord(file, record);
  return { handle: await openNew(partFileOf(file, record), mode), record };
}

async function orClosed<T>(handle: FileHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await handle.close();
    throw error;
  }
}
