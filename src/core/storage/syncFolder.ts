import { open } from 'node:fs/promises';

/** Makes a new name in a folder last over a power cut. Windows has no such thing for folders and refuses it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
