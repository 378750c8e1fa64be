import { open, type FileHandle } from 'node:fs/promises';

/** Any file, for reading alone. @throws errors of the file system */
export const openToRead = (path: string): Promise<FileHandle> => open(path, 'r');
