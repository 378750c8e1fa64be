import * as l10n from '@vscode/l10n';
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { statsOf } from './ownFile';
import { usualMode } from './newFile';

/** What has the name that a file is to get. */
export interface TargetFile {
  /** Of the file that is replaced, so that the new one is open to no more people; the umask's where there is none. */
  mode: number;
  /** What whoever chose the name may not expect, as a sentence to show when it is done. */
  notice?: string;
}

/**
 * Checks the place of a file that the user chose, before anything is made for it.
 * @throws errors of the file system: `EISDIR` for a folder, `EEXIST` for what is neither file nor link, like a pipe or a device
 */
export async function targetFile(path: string): Promise<TargetFile> {
  const found = await statsOf(path);
  if (!found) return { mode: usualMode };
  const name = basename(path);
  if (found.isDirectory() || (found.isSymbolicLink() && (await isFolder(path)))) throw taken(path, 'EISDIR');
  if (found.isSymbolicLink())
    return {
      mode: usualMode,
      notice: l10n.t('{0} was a link. It is now a file of its own, and what it pointed to is unchanged.', name),
    };
  if (!found.isFile()) throw taken(path, 'EEXIST');
  // For us to write in any case; for others no more than before.
  const mode = (Number(found.mode) & 0o777) | 0o600;
  if (found.nlink === 1n) return { mode };
  return {
    mode,
    notice: l10n.t('{0} was one of several names of a file. The others still have the earlier content.', name),
  };
}

const taken = (path: string, code: 'EISDIR' | 'EEXIST') =>
  Object.assign(new Error(`${path} cannot be replaced.`), { code, syscall: 'open', path });

/** A link that leads nowhere leads to no folder. */
const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
