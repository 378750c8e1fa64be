import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Windows has no such flag; there the name is one that nobody can know beforehand. */
const { O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants;

/** What others may do with a file that the user chose: the umask decides. */
export const usualMode = 0o666;
/** For its owner alone: all that we keep for ourselves. */
export const privateMode = 0o600;

/**
 * Makes a file where there is none, and opens it to read and write.
 * @param mode the umask is taken off it
 * @throws `EEXIST` when anything has the name, also a link that leads nowhere
 */
export const openNew = (path: string, mode: number): Promise<FileHandle> =>
  open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
