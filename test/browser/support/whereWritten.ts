import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { base64At } from '../../support/search/needle';
import { readings } from '../../support/search/readings';
import { unpacked } from '../../support/search/unpacked';
import { fileAt, filesIn, type Written } from '../../support/search/written';

/** The sign of a presigned link, with enough of its signature to tell it from a program that looks for one. */
const signed = /X-Amz-Signature=[0-9a-f]{16}/i;

/** @returns the places that hold any presigned link: which ones there are is nobody's to know */
export function presignedPlaces(written: readonly Written[]): readonly string[] {
  // In base64 its signature is not to be told from others: the name of it, with its sign, is enough.
  const inBase64 = base64At(Buffer.from('X-Amz-Signature='));
  const isIn = (text: Buffer) => signed.test(text.toString('latin1')) || inBase64.some(form => text.includes(form));
  const holds = ({ place, content }: Written) => unpacked(content, place).some(bytes => readings(bytes).some(isIn));
  return written.filter(holds).map(({ place }) => place);
}

/** What this process and all that it started left in the system's temporary folder. */
export function temporaryFiles(): readonly Written[] {
  const beganMs = Date.now() - process.uptime() * 1000;
  const paths = readdirSync(tmpdir()).map(name => join(tmpdir(), name));
  const own = paths.filter(path => (statSync(path, { throwIfNoEntry: false })?.birthtimeMs ?? 0) >= beganMs);
  return own.flatMap(path => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? filesIn(path) : fileAt(path)));
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
