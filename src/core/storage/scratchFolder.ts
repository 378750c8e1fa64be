import { appendFileSync, closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { privateMode } from './newFile';

/** A folder for what is too large for memory, for its owner alone: made when the first file comes, removed at the end. */
export class ScratchFolder {
  private path: string | undefined;
  private files = 0;

  /** @param prefix of the folder's name, which ends in characters of its own */
  constructor(
    private readonly parent: string,
    private readonly prefix: string,
  ) {}

  newFile(): ScratchFile {
    this.path ??= mkdtempSync(join(this.parent, this.prefix));
    return new ScratchFile(join(this.path, String((this.files += 1))));
  }

  remove(): void {
    if (this.path !== undefined) rmSync(this.path, { recursive: true, force: true });
    this.path = undefined;
  }
}

/** A file that grows, and is read when it has grown. All of it is done at once: nothing waits in between. */
export class ScratchFile {
  private readonly handle: number;

  /** @throws errors of the file system, also when anything has the name */
  constructor(private readonly path: string) {
    this.handle = openSync(path, 'wx', privateMode);
  }

  append(text: string): void {
    appendFileSync(this.handle, text);
  }

  /** Nothing more is written. */
  close(): void {
    closeSync(this.handle);
  }

  /** @param start,end of the bytes, which hold whole characters */
  read(start: number, end: number): string {
    const bytes = Buffer.alloc(end - start);
    const handle = openSync(this.path, 'r');
    try {
      readSync(handle, bytes, 0, bytes.length, start);
    } finally {
      closeSync(handle);
    }
    return bytes.toString('utf8');
  }

  discard(): void {
    this.close();
    rmSync(this.path, { force: true });
  }
}
