import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isProcessRunning } from '../isProcessRunning';
import { syncFolder } from '../syncFolder';

/** On disk before the name changes hands, so that neither a crash nor a power cut leaves half a file. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    // It holds keys, if only the sandbox's: for its owner alone, as every file of keys.
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A process that is killed while it writes leaves a draft behind, with all that the file holds. */
export async function removeLeftDrafts(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const file of await readdir(folder)) {
    const processId = file.startsWith(name) ? /^\.(\d+)\.tmp$/.exec(file.slice(name.length))?.[1] : undefined;
    if (processId !== undefined && !isProcessRunning(Number(processId))) await rm(join(folder, file), { force: true });
  }
}
