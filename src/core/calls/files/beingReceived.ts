import { lstat } from 'node:fs/promises';
import { isProcessRunning } from '../../isProcessRunning';
import { partRecordOf, readPartRecord, removePart, type PartRecord } from './partRecord';

/** Milliseconds after which a writer that noted nothing is taken for gone, though its process number is in use. */
const silentMs = 60_000;

/** Files that this process is receiving. */
export const receivingHere = new Set<string>();

/** Just now, here or in another window: then its unfinished file is neither to be resumed nor to be removed. */
export async function isBeingReceived(file: string): Promise<boolean> {
  if (receivingHere.has(file)) return true;
  const record = await readPartRecord(file);
  return record !== undefined && isBeingWritten(file, record);
}

/** @param record of the file; a note of this process itself is one that it left behind */
export async function isBeingWritten(file: string, { processId }: PartRecord): Promise<boolean> {
  if (processId === undefined || processId === process.pid) return false;
  const noted = await lstat(partRecordOf(file)).catch(() => undefined); // gone meanwhile: then nobody writes
  return noted !== undefined && isProcessRunning(processId) && Date.now() - noted.mtimeMs < silentMs;
}

/** Gives an unfinished file up. @returns false when it is being received: then it is left alone */
export async function discardPart(file: string): Promise<boolean> {
  if (await isBeingReceived(file)) return false;
  const record = await readPartRecord(file);
  if (record) await removePart(file, record);
  return true;
}
