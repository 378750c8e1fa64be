import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database, inMemory, removeDatabase, type DatabaseKind } from '../../../../src/core/storage/database';
import { isBusy } from '../../../../src/core/storage/sqliteError';
import { nodeChild, nodeChildThatSays } from '../../support/nodeChild';
import { temporaryFolder } from '../../support/temporaryFolder';
import { notesKind } from './notesKind';

const pageBytes = 4096;

describe('Database', () => {
  let file: string;
  let said: string[];
  let open: { close(): void }[];
  beforeEach(() => {
    file = join(temporaryFolder(), 'inner', 'notes.sqlite');
    said = [];
    open = [];
  });
  afterEach(() => open.forEach(each => each.close()));

  const database = (kind: Partial<DatabaseKind> = {}): Database => {
    const opened = new Database({ ...notesKind, ...kind }, file, sentence => said.push(sentence));
    open.push(opened);
    return opened;
  };
  const add = (to: Database, ...texts: readonly string[]) =>
    to.useAtOnce(db => texts.forEach(text => db.prepare('INSERT INTO note (text) VALUES (?)').run(text)));
  const texts = (of: Database) =>
    of.use(db =>
      db
        .prepare('SELECT text FROM note')
        .all()
        .map(({ text }) => text),
    );
  const many = Array.from({ length: 400 }, (_, at) => `${at} ${'x'.repeat(200)}`);
  /** As something else could write into it. */
  const write = (statements: string) => {
    const other = new DatabaseSync(file);
    other.exec(statements);
    other.close();
  };

  describe('steps', () => {
    it('bring an older file up to date, and keep what is in it', () => {
      add(database(), 'old');
      const later = { steps: [...notesKind.steps, `ALTER TABLE note ADD COLUMN mark TEXT NOT NULL DEFAULT 'none'`] };
      const marks = () => database(later).use(db => db.prepare('SELECT text, mark FROM note').all());
      for (let time = 0; time < 2; time += 1)
        assert.deepEqual(
          marks().map(row => ({ ...row })),
          [{ text: 'old', mark: 'none' }],
        );
    });

    it('are taken all or none', () => {
      const broken = { steps: [...notesKind.steps, 'CREATE TABLE more (x); INSERT INTO nowhere VALUES (1)'] };
      assert.throws(() => database(broken), /nowhere/);
      const left = new DatabaseSync(file);
      open.push(left);
      assert.deepEqual(left.prepare('SELECT name FROM sqlite_schema').all(), []);
      assert.equal(left.prepare('PRAGMA user_version').get()?.['user_version'], 0);
    });

    for (const version of [2, 99, -1]) {
      it(`leave a file of version ${version} alone`, () => {
        add(database(), 'theirs');
        open.pop()?.close();
        write(`PRAGMA user_version = ${version}`);
        const before = readFileSync(file);
        assert.throws(() => database(), new RegExp(`of version ${version}, .* 1`));
        assert.deepEqual(readFileSync(file), before);
        assert.equal(
          database({ withoutFile: 'keep in memory' }).use(db => db.location()),
          null,
        );
        assert.ok(!existsSync(`${file}.damaged`));
      });
    }
  });

  it('is shared by processes that make it at the same moment, and loses nothing', async function () {
    const child = join(import.meta.dirname, 'databaseInChild.ts');
    mkdirSync(dirname(file));
    const startAt = String(Date.now() + 3000);
    const names = ['a', 'b', 'c', 'd'];
    const windows = names.map(name => nodeChild('--import', 'tsx', child, file, name, '50', startAt));
    assert.deepEqual(await Promise.all(windows.map(({ ended }) => ended)), [0, 0, 0, 0]);
    const kept = texts(database());
    for (const name of names) assert.equal(kept.filter(text => text === name).length, 50, name);
  });

  describe('a busy file', () => {
    /** @param statements of another process, which holds what they lock until it is let go */
    const held = (statements: string) =>
      nodeChildThatSays(`
        import { DatabaseSync } from 'node:sqlite';
        const db = new DatabaseSync(${JSON.stringify(file)});
        db.exec(${JSON.stringify(statements)});
        process.stdin.once('data', ms => setTimeout(() => process.exit(), Number(ms)));
        console.log('holds it');`);
    const exclusive = 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 1; COMMIT';

    it('is waited for, and then said to be busy; nothing of the use is done', async () => {
      const notes = database({ busyMs: 50 });
      const other = await held('BEGIN IMMEDIATE');
      const startMs = performance.now();
      assert.throws(() => add(notes, 'late'), isBusy);
      assert.ok(performance.now() - startMs >= 50);
      assert.deepEqual(texts(notes), [], 'reading needs no wait');
      other.process.stdin.write('0');
      await other.ended;
      add(notes, 'now');
      assert.deepEqual(texts(notes), ['now']);
    });

    it('is used as soon as the other lets go of it', async () => {
      const notes = database({ busyMs: 5000 });
      const other = await held('BEGIN IMMEDIATE');
      other.process.stdin.write('100');
      add(notes, 'waited');
      assert.deepEqual(texts(notes), ['waited']);
      await other.ended;
    });

    it('cannot be opened, and is not taken for a damaged one', async () => {
      add(database(), 'kept');
      open.pop()?.close();
      const other = await held(exclusive);
      assert.throws(() => database(), isBusy);
      other.process.stdin.write('0');
      await other.ended;
      assert.deepEqual(texts(database()), ['kept']);
      assert.ok(!existsSync(`${file}.damaged`));
    });
  });

  describe('a damaged file', () => {
    const overwrite = (from: number, bytes: number) => {
      const content = readFileSync(file);
      content.fill(0xa5, from, from + bytes);
      writeFileSync(file, content);
    };
    const damages: readonly (readonly [string, () => void])[] = [
      ['whose header is other bytes', () => overwrite(0, 100)],
      ['that is text', () => writeFileSync(file, 'no database at all, and long enough'.repeat(100))],
      ['that is cut off in its header', () => truncateSync(file, 60)],
      ['that is cut off after its first page', () => truncateSync(file, pageBytes)],
      ['that is cut off in a page', () => truncateSync(file, 5.5 * pageBytes)],
      ['whose table begins with other bytes', () => overwrite(pageBytes, pageBytes)],
      ['with other bytes in a page in the middle', () => overwrite(7 * pageBytes, pageBytes)],
    ];
    for (const [which, damage] of damages) {
      it(`${which} is set aside, and begun anew`, () => {
        add(database(), ...many);
        open.pop()?.close();
        damage();
        const damaged = readFileSync(file);
        const notes = database();
        assert.deepEqual(texts(notes), []);
        add(notes, 'new');
        assert.deepEqual(texts(database()), ['new'], 'for other windows too');
        assert.match(said.join(), /^The notes is damaged: .*\.damaged and begun anew\.$/);
        assert.deepEqual(readFileSync(`${file}.damaged`), damaged);
      });
    }

    it('is found by two windows, and set aside once', () => {
      add(database(), ...many);
      open.pop()?.close();
      const windows = [database(), database()] as const;
      overwrite(7 * pageBytes, pageBytes);
      for (const [at, window] of windows.entries()) {
        assert.equal(texts(window).length, at);
        add(window, `of ${at}`);
      }
      assert.deepEqual(texts(windows[0]), ['of 0', 'of 1']);
      assert.equal(said.length, 1);
    });

    it('is not taken for the place of its journal of writes', () => {
      add(database(), 'kept');
      open.pop()?.close();
      writeFileSync(`${file}-wal`, Buffer.alloc(3 * pageBytes, 0xa5));
      assert.deepEqual(texts(database()), ['kept']);
      assert.deepEqual(said, []);
    });
  });

  describe('a full disk', () => {
    const fill = (notes: Database) => {
      notes.use(db => db.exec('PRAGMA max_page_count = 4'));
      add(notes, ...many);
    };
    it('is said in its own words, and takes nothing of what is there', () => {
      const notes = database();
      add(notes, 'kept');
      assert.throws(() => fill(notes), { errcode: 13, message: /full/ });
      assert.deepEqual(texts(notes), ['kept']);
      add(notes, 'small');
      assert.deepEqual(texts(database()), ['kept', 'small']);
    });
  });

  describe('a folder that cannot be written', function () {
    if (process.platform === 'win32') return;
    /** Nothing is forbidden to root, so it works as somebody else. */
    const asUser = (work: () => void) => {
      if (process.getuid?.() !== 0) return work();
      process.seteuid?.(65_534);
      try {
        work();
      } finally {
        process.seteuid?.(0);
      }
    };
    for (const [what, prepare] of [
      ['with a file in it', () => add(database(), 'kept')],
      ['without one', () => mkdirSync(dirname(file))],
    ] as const) {
      it(`cannot be used, ${what}`, () => {
        prepare();
        open.pop()?.close();
        const before = readdirSync(dirname(file));
        for (const name of before) chmodSync(join(dirname(file), name), 0o444);
        chmodSync(dirname(dirname(file)), 0o755);
        chmodSync(dirname(file), 0o555);
        asUser(() => {
          assert.throws(() => add(database(), 'more'));
          add(database({ withoutFile: 'keep in memory' }), 'more');
        });
        chmodSync(dirname(file), 0o755);
        assert.deepEqual(readdirSync(dirname(file)), before);
        assert.ok(
          said.some(sentence => /kept in memory only/.test(sentence)),
          said.join(),
        );
      });
    }
  });

  it('has what a killed process wrote whole, and nothing that it had begun', async () => {
    database().close();
    const child = await nodeChildThatSays(`
      import { DatabaseSync } from 'node:sqlite';
      const db = new DatabaseSync(${JSON.stringify(file)});
      db.exec("INSERT INTO note (text) VALUES ('whole')");
      db.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE");
      for (let row = 0; row < 500; row += 1) db.prepare('INSERT INTO note (text) VALUES (?)').run('x'.repeat(500));
      console.log('has begun');
      setInterval(() => undefined, 1000);`);
    child.process.kill('SIGKILL');
    assert.equal(await child.ended, 'SIGKILL');
    assert.ok(existsSync(`${file}-wal`));
    const notes = database();
    assert.deepEqual(texts(notes), ['whole']);
    add(notes, 'next');
    assert.deepEqual(texts(notes), ['whole', 'next']);
  });

  it('lasts as long as the window where it is in memory', () => {
    const notes = new Database(notesKind, inMemory, assert.fail);
    open.push(notes);
    add(notes, 'here');
    assert.deepEqual(texts(notes), ['here']);
  });

  it('can be closed twice', () => {
    const notes = database();
    notes.close();
    notes.close();
  });
});

describe('removeDatabase', () => {
  it('leaves nothing of it, and nothing else is touched', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'x.db');
    for (const name of ['x.db', 'x.db-wal', 'x.db-shm', 'x.db.damaged', 'y.db']) writeFileSync(join(folder, name), '');
    assert.deepEqual(await removeDatabase(file), []);
    assert.deepEqual(readdirSync(folder), ['y.db']);
    assert.deepEqual(await removeDatabase(file), []);
  });

  it('says what it could not remove', async () => {
    const file = join(temporaryFolder(), 'x.db');
    mkdirSync(file);
    assert.equal((await removeDatabase(file)).length, 1);
  });
});
