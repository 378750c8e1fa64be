import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesBelow } from '../../support/filesBelow';

/** A text that something was written to, and where: a file's path, or a place of the page. */
export interface Written {
  place: string;
  content: Buffer;
}

/** The forms in which a value may hide: as it is, in an address, in JSON, and in base64 at each of its three offsets. */
export function formsOf(value: string): readonly string[] {
  const inBase64 = [0, 1, 2].map(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]).toString('base64');
    // The first and last characters also depend on what stands around the value.
    return text.slice(offset === 0 ? 0 : 4, -4);
  });
  return [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), ...inBase64];
}

/** @returns the places that hold a value in any form */
export function placesOf(value: string, written: readonly Written[]): readonly string[] {
  const forms = formsOf(value).flatMap(form => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
  return written.filter(({ content }) => forms.some(form => content.includes(form))).map(({ place }) => place);
}

/** The sign of a presigned link, with enough of its signature to tell it from a program that looks for one. */
const signed = /X-Amz-Signature(?:=|%3D)[0-9a-f]{16}/i;

/** @returns the places that hold any presigned link: which ones there are is nobody's to know */
export function presignedPlaces(written: readonly Written[]): readonly string[] {
  // In base64 its signature is not to be told from others: the name of it, with its sign, is enough.
  const inBase64 = formsOf('X-Amz-Signature=').slice(-3);
  const isIn = (text: string) => signed.test(text) || inBase64.some(form => text.includes(form));
  // Without its zeros, UTF-16 reads as what it says.
  const holds = (content: Buffer) => [/$^/, /\0/g].some(zeros => isIn(content.toString('latin1').replace(zeros, '')));
  return written.filter(({ content }) => holds(content)).map(({ place }) => place);
}

/** Every file below a folder. One that goes while it is looked for holds nothing. */
export const filesIn = (folder: string): readonly Written[] => filesBelow(folder).flatMap(fileAt);

/** What this process and all that it started left in the system's temporary folder. */
export function temporaryFiles(): readonly Written[] {
  const beganMs = Date.now() - process.uptime() * 1000;
  const paths = readdirSync(tmpdir()).map(name => join(tmpdir(), name));
  const own = paths.filter(path => (statSync(path, { throwIfNoEntry: false })?.birthtimeMs ?? 0) >= beganMs);
  return own.flatMap(path => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? filesIn(path) : fileAt(path)));
}

function fileAt(path: string): readonly Written[] {
  try {
    return statSync(path).isFile() ? [{ place: path, content: readFileSync(path) }] : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** All that a page keeps: local and session storage, cookies, and each entry of each IndexedDB, as [place, text]. */
const pageStorage = `(async () => {
  const text = value => typeof value === 'string' ? value
    : ArrayBuffer.isView(value) ? new TextDecoder().decode(value)
    : value instanceof ArrayBuffer ? new TextDecoder().decode(new Uint8Array(value))
    : JSON.stringify(value) ?? '';
  const done = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const kept = [['cookies', document.cookie]];
  for (const [name, store] of Object.entries({ localStorage, sessionStorage }))
    for (const [key, value] of Object.entries(store)) kept.push([name + ' ' + key, value]);
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const entries = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(entries.getAllKeys()), done(entries.getAll())]);
      keys.forEach((key, index) => kept.push(['IndexedDB ' + name + ' ' + store + ' ' + key, text(values[index])]));
    }
    database.close();
  }
  return kept;
})()`;

export async function keptByPage(page: Page): Promise<readonly Written[]> {
  const kept = await page.evaluate<[string, string][]>(pageStorage);
  return kept.map(([place, text]) => ({ place, content: Buffer.from(text) }));
}
