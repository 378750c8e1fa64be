import type { FileHandle } from 'node:fs/promises';
import { siblingName, siblingPath } from './siblingName';
import { openNew } from './newFile';
import { goneError, isStillAt } from './ownFile';
import { placeFile, removeFile } from './placeFile';

/** Paths of those that this process is writing. */
export const openDrafts = new Set<string>();

/**
 * A file that grows next to its place, under a name that nobody can know beforehand, and takes its place in one step. A
 * link that is there is replaced itself; what it points to is unchanged.
 */
export class Draft {
  private isOpen = true;

  private constructor(
    private readonly file: string,
    readonly path: string,
    readonly handle: FileHandle,
  ) {}

  /**
   * @param ending of its name, without a dot
   * @param mode the umask is taken off it
   * @throws errors of the file system
   */
  static async nextTo(file: string, ending: string, mode: number): Promise<Draft> {
    const path = siblingPath(file, siblingName(file, ending));
    const handle = await openNew(path, mode);
    openDrafts.add(path);
    return new Draft(file, path, handle);
  }

  /** On disk before the name changes hands, so that neither a crash nor a power cut leaves half a file. */
  async commit(): Promise<void> {
    await this.seal();
    await placeFile(this.path, this.file);
    openDrafts.delete(this.path);
  }

  /**
   * Ends the writing, with all of it on the disk.
   * @throws when the folder or the draft was put aside for another one, which must not take the place of this one
   */
  async seal(): Promise<void> {
    await this.handle.sync();
    const mark = await this.handle.stat({ bigint: true });
    await this.close();
    if (!(await isStillAt(this.path, mark))) throw goneError(this.path);
  }

  /** Leaves nothing next to the place of the file. */
  async discard(): Promise<void> {
    await this.close();
    openDrafts.delete(this.path);
    await removeFile(this.path);
  }

  private async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.handle.close();
  }
}
