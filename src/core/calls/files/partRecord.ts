import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { checkedOr } from '../../checked';
import { isJsonObject } from '../../jsonData';
import { siblingName, siblingPath, isSiblingName } from '../../storage/siblingName';
import { readPrivate, statsOf } from '../../storage/ownFile';
import { removeFile } from '../../storage/placeFile';
import { removeLeftDrafts, replaceFile } from '../../storage/replaceFile';

/** What a file is made of: only a part of the very same file is resumed. Never holds the link, which is a secret. */
export type FileIdentity = Readonly<Record<string, unknown>>;

/** What stands next to an unfinished file, so that another session can resume it. */
export interface PartRecord {
  /** Name of the unfinished file, in the same folder; nobody can know it beforehand, so nothing can be planted there. */
  part: string;
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

/** Far more than one needs. */
const maxRecordBytes = 256 * 1024;
const partEnding = 'part';

export const partRecordOf = (file: string): string => `${file}.part.json`;
export const newPartName = (file: string): string => siblingName(file, partEnding);
export const partFileOf = (file: string, { part }: Pick<PartRecord, 'part'>): string => siblingPath(file, part);
/** Where a compressed file is decompressed to. */
export const unpackedFileOf = (place: string): string => `${place}.plain`;

/**
 * Reads the record of an unfinished file. Others may have put one there: it can name a file of ours only, in the same
 * folder.
 * @returns undefined when there is none, or it is not ours
 */
export async function readPartRecord(file: string): Promise<PartRecord | undefined> {
  const text = await readPrivate(partRecordOf(file), maxRecordBytes).catch(() => undefined); // closed to us: not ours
  if (text === undefined) return undefined;
  const record = checkedOr(recordSchema, jsonOf(text), undefined);
  return record && isSiblingName(file, record.part, partEnding) ? record : undefined;
}

/** No JSON is an answer here: then there is nothing to resume. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const text = v.optional(v.string());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const recordSchema: v.GenericSchema<unknown, PartRecord> = v.object({
  part: v.string(),
  // Not so deep that comparing it runs out of stack.
  identity: v.custom<FileIdentity>(isJsonObject),
  etag: text,
  lastModified: text,
  totalBytes: v.optional(count),
  encoding: text,
  bytes: count,
  processId: v.optional(count),
});

/** Something that is not ours has the record's name. */
export async function isRecordTaken(file: string): Promise<boolean> {
  return (await statsOf(partRecordOf(file))) !== undefined && (await readPartRecord(file)) === undefined;
}

/** Whole or not at all, so that a crash leaves the record before. */
export const writePartRecord = (file: string, record: PartRecord): Promise<void> =>
  replaceFile(partRecordOf(file), JSON.stringify(record));

/** Removes an unfinished file and what was noted about it; the record last, since it leads to the rest. */
export async function removePart(file: string, record: PartRecord): Promise<void> {
  await removePartFile(file, record);
  await removeLeftDrafts(partRecordOf(file));
  await removeFile(partRecordOf(file));
}

/** Removes the unfinished file alone. A link that has its name goes itself, never what it leads to. */
export async function removePartFile(file: string, record: PartRecord): Promise<void> {
  const place = partFileOf(file, record);
  for (const each of [place, unpackedFileOf(place)]) await removeFile(each);
}

/** Compared as JSON has them: what is absent and what is undefined are the same. */
export const isSameFile = (a: FileIdentity, b: FileIdentity): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
