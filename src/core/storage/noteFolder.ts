import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, readPrivate } from './ownFile';
import { removeFile } from './placeFile';
import { makePrivateFolder } from './privateStorage';
import { removeLeftDrafts, replaceFile } from './replaceFile';

/** Far more than a note needs. */
const maxBytes = 64 * 1024 * 1024;

/** Small JSON files in a folder that all windows share, one for each thing that is under way; for their owner alone. */
export class NoteFolder<Note> {
  /** @param prefix of the files' names, by which they are distinguished from others in the folder */
  constructor(
    private readonly folder: string,
    private readonly prefix: string,
    private readonly isNote: (value: Partial<Note>) => boolean,
  ) {}

  /** Whole or not at all: a kill in between leaves the note before. @param id of plain characters only */
  async write(id: string, note: Note): Promise<void> {
    makePrivateFolder(this.folder);
    await removeLeftDrafts(this.fileOf(id));
    await replaceFile(this.fileOf(id), JSON.stringify(note));
  }

  async remove(id: string): Promise<void> {
    await removeFile(this.fileOf(id));
  }

  async removeAll(): Promise<void> {
    const own = (await this.names()).filter(name => name.startsWith(this.prefix));
    await Promise.all(own.map(name => removeFile(join(this.folder, name))));
  }

  /** @returns the notes by their ids; undefined for a file that is gone meanwhile or holds none */
  async list(): Promise<readonly { id: string; note: Note | undefined }[]> {
    const own = (await this.names()).filter(name => name.startsWith(this.prefix) && name.endsWith('.json'));
    const ids = own.map(name => name.slice(this.prefix.length, -'.json'.length));
    return Promise.all(ids.map(async id => ({ id, note: await this.read(id) })));
  }

  private async names(): Promise<readonly string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if (isMissing(error)) return []; // nothing was ever noted
      throw error;
    }
  }

  private async read(id: string): Promise<Note | undefined> {
    const text = await readPrivate(this.fileOf(id), maxBytes);
    if (text === undefined) return undefined;
    try {
      const note = (JSON.parse(text) ?? {}) as Partial<Note>;
      return this.isNote(note) ? (note as Note) : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  private fileOf(id: string): string {
    return join(this.folder, `${this.prefix}${id}.json`);
  }
}
