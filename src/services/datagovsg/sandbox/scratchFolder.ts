import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A folder for uploads that are too large for memory: made when the first one comes, removed at the end. */
export class ScratchFolder {
  private path: string | undefined;
  private files = 0;

  constructor(private readonly parent: string) {}

  newFile(): string {
    this.path ??= mkdtempSync(join(this.parent, 'sg-api-keys-sandbox-'));
    return join(this.path, `${(this.files += 1)}.jsonl`);
  }

  remove(): void {
    if (this.path !== undefined) rmSync(this.path, { recursive: true, force: true });
    this.path = undefined;
  }
}
