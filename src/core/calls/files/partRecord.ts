import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';

/** What a file is made of: only a part of the very same file is gone on with. Never holds the link, which is a secret. */
export type FileIdentity = Readonly<Record<string, unknown>>;

/** What stands beside an unfinished file, so that another session can go on with it. */
export interface PartRecord {
  identity: FileIdentity;
  /** As the server gave them: by these it says whether it still has the same file. */
  etag?: string;
  lastModified?: string;
  totalBytes?: number;
  /** How the received bytes are compressed. */
  encoding?: string;
  /** Bytes that are on the disk for certain, also after the power went. */
  bytes: number;
  /** Who is writing; none when nobody is. */
  processId?: number;
}

export const partFileOf = (file: string): string => `${file}.part`;
export const partRecordOf = (file: string): string => `${file}.part.json`;
/** Where a file that came compressed is unpacked to. */
export const unpackedFileOf = (file: string): string => `${file}.part.plain`;

/** @returns undefined when there is none, or it is not ours */
export async function readPartRecord(file: string): Promise<PartRecord | undefined> {
  try {
    const read = JSON.parse(await readFile(partRecordOf(file), 'utf8')) as Partial<PartRecord> | null;
    if (typeof read?.identity !== 'object' || !Number.isSafeInteger(read.bytes)) return undefined;
    return read as PartRecord;
  } catch {
    // Absent or no JSON is an answer here: then there is nothing to go on with.
    return undefined;
  }
}

/** Whole or not at all, so that a crash leaves the record before. */
export async function writePartRecord(file: string, record: PartRecord): Promise<void> {
  const place = partRecordOf(file);
  await writeFile(`${place}.new`, JSON.stringify(record));
  await rename(`${place}.new`, place);
}

/** Removes an unfinished file and what was noted about it. */
export async function removePart(file: string): Promise<void> {
  const record = partRecordOf(file);
  for (const each of [partFileOf(file), unpackedFileOf(file), record, `${record}.new`]) await rm(each, { force: true });
}

/** Compared as JSON has them: what is absent and what is undefined are the same. */
export const isSameFile = (a: FileIdentity, b: FileIdentity): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
