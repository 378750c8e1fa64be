import { lstatSync, renameSync, rmSync } from 'node:fs';
import { isSame, type FileMark } from './ownFile';

/** Files that are next to a database in WAL mode. */
export const companions = ['-wal', '-shm'] as const;

/** Where a damaged database is kept: one, the last. */
export const damagedName = (file: string): string => `${file}.damaged`;

/** Distinguishes a file from one that takes its place. @returns undefined when there is none */
export const markOf = (file: string): FileMark | undefined => lstatSync(file, { bigint: true, throwIfNoEntry: false });

/**
 * Keeps a damaged database under another name. What is next to it belongs to it and would damage the new one, so it goes
 * first.
 * @param mark of the damaged file: another window may have set it aside, and what has its name now is good
 * @returns false when there was nothing to set aside
 * @throws errors of the file system
 */
export function setAside(file: string, mark: FileMark | undefined): boolean {
  const found = markOf(file);
  if (!found || (mark && !isSame(found, mark))) return false;
  for (const ending of companions) rmSync(file + ending, { force: true });
  renameSync(file, damagedName(file));
  return true;
}
