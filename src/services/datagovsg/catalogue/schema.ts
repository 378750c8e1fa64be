/** The tables of an index of datasets; `user_version` says how many of these steps a file has taken. */
export const indexSteps: readonly string[] = [
  `CREATE TABLE dataset (
     key INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     name TEXT NOT NULL,
     agency TEXT NOT NULL,
     format TEXT NOT NULL,
     description TEXT NOT NULL,
     updated_ms INTEGER NOT NULL,
     run INTEGER NOT NULL -- the crawl that saw it last
   ) STRICT;
   CREATE INDEX dataset_updated ON dataset (updated_ms DESC);
   CREATE TABLE crawl (
     only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
     run INTEGER NOT NULL,
     started_ms INTEGER NOT NULL,
     next_page INTEGER, -- NULL when no crawl is under way
     read INTEGER NOT NULL,
     total INTEGER,
     done_ms INTEGER, -- end of the last whole crawl
     owner TEXT, -- the window that reads, until
     lease_ms INTEGER NOT NULL
   ) STRICT;
   INSERT INTO crawl VALUES (1, 0, 0, NULL, 0, NULL, NULL, NULL, 0);
   CREATE VIRTUAL TABLE dataset_text USING fts5(
     name, agency, id, description,
     content = 'dataset', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
   );
   CREATE TRIGGER dataset_added AFTER INSERT ON dataset BEGIN
     INSERT INTO dataset_text (rowid, name, agency, id, description)
       VALUES (new.key, new.name, new.agency, new.id, new.description);
   END;
   CREATE TRIGGER dataset_removed AFTER DELETE ON dataset BEGIN
     INSERT INTO dataset_text (dataset_text, rowid, name, agency, id, description)
       VALUES ('delete', old.key, old.name, old.agency, old.id, old.description);
   END;
   CREATE TRIGGER dataset_renamed AFTER UPDATE ON dataset
     WHEN (old.name, old.agency, old.description) IS NOT (new.name, new.agency, new.description) BEGIN
     INSERT INTO dataset_text (dataset_text, rowid, name, agency, id, description)
       VALUES ('delete', old.key, old.name, old.agency, old.id, old.description);
     INSERT INTO dataset_text (rowid, name, agency, id, description)
       VALUES (new.key, new.name, new.agency, new.id, new.description);
   END;`,
];
