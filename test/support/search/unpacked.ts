import { mkdtempSync, copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { constants, gunzipSync } from 'node:zlib';
import { levelDbLog, levelDbTable } from './levelDb';

const gzipSign = Buffer.from('1f8b08', 'hex');
const sqliteSign = Buffer.from('SQLite format 3\0');
const maxUnpackedBytes = 256 * 1024 * 1024;
/** Packed in packed files. */
const maxDepth = 3;

/**
 * The bytes of a file and all that is packed in them: gzip anywhere, rows of SQLite (pages cut long values), LevelDB.
 * @param place its path, as a database has a second file with what was written last
 */
export function unpacked(content: Buffer, place: string, depth = maxDepth): readonly Buffer[] {
  if (depth === 0) return [content];
  const inner = [
    unzipped(content),
    sqliteRows(content, place),
    tried(levelDbTable, content),
    tried(levelDbLog, content),
  ];
  return [content, ...inner.flat().flatMap(each => unpacked(each, '', depth - 1))];
}

function unzipped(content: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = content.indexOf(gzipSign); at >= 0; at = content.indexOf(gzipSign, at + 1)) {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxUnpackedBytes };
    found.push(...tried(bytes => [gunzipSync(bytes, options)], content.subarray(at)));
  }
  return found;
}

/** What looks like a form and is none holds nothing in that form. */
function tried(read: (content: Buffer) => readonly Buffer[], content: Buffer): readonly Buffer[] {
  try {
    return read(content);
  } catch {
    return [];
  }
}

function sqliteRows(content: Buffer, place: string): readonly Buffer[] {
  if (!content.subarray(0, sqliteSign.length).equals(sqliteSign)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    const copy = join(folder, 'copy.db');
    writeFileSync(copy, content);
    if (existsSync(`${place}-wal`)) copyFileSync(`${place}-wal`, `${copy}-wal`);
    return tried(() => rowsOf(copy), content);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(file: string): readonly Buffer[] {
  const database = new DatabaseSync(file);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return tables.flatMap(({ name }) => tried(() => valuesOf(database, String(name)), Buffer.alloc(0)));
  } finally {
    database.close();
  }
}

function valuesOf(database: DatabaseSync, table: string): readonly Buffer[] {
  const statement = database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`);
  statement.setReadBigInts(true);
  const values = statement.all().flatMap(row => Object.values(row));
  const blobs = values.filter(value => value instanceof Uint8Array).map(value => Buffer.from(value));
  return [Buffer.from(values.filter(value => typeof value === 'string').join('\n')), ...blobs];
}
