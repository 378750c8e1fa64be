import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { privateMode } from './newFile';

/** Windows has neither; there a link is seen before. Without the second, opening a pipe would wait for its other end. */
const { O_RDONLY, O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Identifies one file among all others, whatever its name. */
export type FileMark = Pick<BigIntStats, 'dev' | 'ino'>;

/**
 * Opens a file only if it can be one that we wrote: a file of its own, not a link, a pipe or a device, with one name, and
 * owned by whoever we run as, where the system reports that.
 * @returns undefined for anything else, and for nothing
 * @throws other errors of the file system, as of a file that may not be read
 */
export async function openOwn(path: string, access: 'read' | 'write'): Promise<FileHandle | undefined> {
  const seen = await statsOf(path);
  if (!seen || !isOwn(seen)) return undefined;
  const handle = await opened(path, access);
  if (!handle) return undefined;
  try {
    const stats = await handle.stat({ bigint: true });
    if (isOwn(stats) && isSame(stats, seen)) return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
}

/**
 * Reads a small file that we wrote, and takes from it the rights that others have.
 * @param maxBytes one that is longer is not ours
 * @returns undefined as `openOwn`
 */
export async function readPrivate(path: string, maxBytes: number): Promise<string | undefined> {
  const handle = await openOwn(path, 'read');
  if (!handle) return undefined;
  try {
    const { size, mode } = await handle.stat();
    if (size > maxBytes) return undefined;
    if ((mode & 0o077) !== 0 && process.platform !== 'win32') await handle.chmod(privateMode);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** The file itself, not what it leads to. @returns undefined when nothing has the name */
export async function statsOf(path: string): Promise<BigIntStats | undefined> {
  try {
    return await lstat(path, { bigint: true });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether a name is still that of a file: neither it nor its folder was put aside for another one. */
export async function isStillAt(path: string, mark: FileMark): Promise<boolean> {
  const stats = await statsOf(path);
  return stats !== undefined && isSame(stats, mark);
}

/** As of the file system, for a file that no longer has its name. */
export const goneError = (path: string): Error =>
  Object.assign(new Error(`${path} was moved or replaced meanwhile.`), { code: 'ENOENT', syscall: 'rename', path });

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function opened(path: string, access: 'read' | 'write'): Promise<FileHandle | undefined> {
  try {
    return await open(path, (access === 'read' ? O_RDONLY : O_RDWR) | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    // Gone, or a link, since it was checked.
    if (['ENOENT', 'ELOOP'].includes(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}

function isOwn(stats: BigIntStats): boolean {
  const user = process.getuid?.();
  return stats.isFile() && stats.nlink === 1n && (user === undefined || stats.uid === BigInt(user));
}

/** Windows gives the number of a volume in two lengths, by the way in which it is asked. */
export const isSame = (a: FileMark, b: FileMark): boolean =>
  a.ino === b.ino && (a.dev === b.dev || process.platform === 'win32');
