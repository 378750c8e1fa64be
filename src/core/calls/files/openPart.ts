import { open, stat, type FileHandle } from 'node:fs/promises';
import { isBeingWritten } from './beingReceived';
import {
  isSameFile,
  partFileOf,
  readPartRecord,
  writePartRecord,
  type FileIdentity,
  type PartRecord,
} from './partRecord';
import type { ReceiveFailure } from './receiveFailure';

interface Opened {
  handle: FileHandle;
  record: PartRecord;
}

/**
 * Opens an unfinished file to go on with it, or a new one.
 * @throws errors of the file system, with their codes
 */
export async function openPart(file: string, identity: FileIdentity): Promise<Opened | ReceiveFailure> {
  const found = await readPartRecord(file);
  const place = partFileOf(file);
  const size = await sizeOf(place);
  if (await isFolder(file)) return { kind: 'disk', code: 'EISDIR', file };
  if (found && (await isBeingWritten(file, found))) return { kind: 'busy', file };
  if (!found && size !== undefined) return { kind: 'occupied', file: place };
  const isFitting = found !== undefined && size !== undefined && isSameFile(found.identity, identity);
  const kept: PartRecord = isFitting ? { ...found, bytes: Math.min(found.bytes, size) } : { identity, bytes: 0 };
  const record = { ...kept, processId: process.pid };
  // First the record: a file without one is not ours.
  await writePartRecord(file, record);
  const handle = await open(place, isFitting ? 'r+' : 'w');
  try {
    // What is beyond was perhaps not all written when the power went.
    if (isFitting && size > record.bytes) await handle.truncate(record.bytes);
    return { handle, record };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined); // that it is not there is an answer
  return found?.size;
}

const isFolder = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => undefined))?.isDirectory() ?? false; // that it is not there is an answer
