import { readdir, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isProcessRunning } from '../isProcessRunning';
import { siblingPrefix } from './siblingName';
import { Draft, openDrafts } from './draft';
import { privateMode } from './newFile';
import { removeFile } from './placeFile';

/** Whom a file that is replaced belonged to, and who might do what with it. */
export interface FileOwner {
  mode: number;
  uid: number;
  gid: number;
}

/**
 * Puts a file in place of what is there, whole or not at all.
 * @param owner as it is to be; otherwise the file is for its owner alone, and that is us
 * @throws errors of the file system; then nothing has changed
 */
export async function replaceFile(path: string, content: string | Uint8Array, owner?: FileOwner): Promise<void> {
  const draft = await Draft.nextTo(path, `${process.pid}.tmp`, privateMode);
  try {
    if (owner) await give(draft.handle, owner);
    await draft.handle.writeFile(content);
    await draft.commit();
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

/** Of what a link leads to, where it is one. @throws errors of the file system */
export const ownerOf = (path: string): Promise<FileOwner> => stat(path);

async function give(file: FileHandle, { mode, uid, gid }: FileOwner): Promise<void> {
  if (process.platform === 'win32') return;
  const stats = await file.stat();
  if (stats.uid !== uid || stats.gid !== gid) await file.chown(uid, gid);
  await file.chmod(mode & 0o777);
}

/** A process that is killed while it writes leaves a draft behind, with all that the file holds. */
export async function removeLeftDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const beginning = siblingPrefix(path);
  for (const name of await readdir(folder)) {
    const processId = name.startsWith(beginning) ? /\.[0-9a-f]{24}\.(\d+)\.tmp$/.exec(name)?.[1] : undefined;
    const draft = join(folder, name);
    if (processId !== undefined && !isWriting(Number(processId), draft)) await removeFile(draft);
  }
}

/** A container gives its processes the same few numbers at each start. */
const isWriting = (processId: number, draft: string): boolean =>
  processId === process.pid ? openDrafts.has(draft) : isProcessRunning(processId);
