/** Another window: opens a database as soon as it may, adds rows to it one by one, and ends. */
import { Database } from '../../../../src/core/storage/database';
import { notesKind } from './notesKind';

const [file = '', name = '', rows = '0', startAtMs = '0'] = process.argv.slice(2);
while (Date.now() < Number(startAtMs)); // all at the same moment
const database = new Database(notesKind, file, assertSilent);
for (let row = 0; row < Number(rows); row += 1)
  database.useAtOnce(db => {
    const { count } = db.prepare('SELECT count(*) AS count FROM note').get() as { count: number };
    db.prepare('INSERT INTO note VALUES (?, ?)').run(count, name);
  });
database.close();

function assertSilent(sentence: string): never {
  throw new Error(sentence);
}
