import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

export const removeFolders = (): void =>
  made.splice(0).forEach(folder => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A folder of a test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sg-api-keys-'));
  made.push(folder);
  return folder;
}
