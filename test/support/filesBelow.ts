import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Paths of everything below a folder that is no folder. One that goes while it is looked through holds nothing. */
export function filesBelow(folder: string): readonly string[] {
  return entriesOf(folder).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Not with Node's own `recursive`: that gives up all of it when one folder goes. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
