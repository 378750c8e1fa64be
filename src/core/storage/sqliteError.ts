/** Result codes of SQLite: https://sqlite.org/rescode.html, read 2026-11-28. */
const sqliteBusy = 5;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

/** Another process holds the file, and did not let go of it in the time that was waited. */
export const isBusy = (error: unknown): boolean => codeOf(error) === sqliteBusy;

/** The file holds no database, or a damaged one. */
export const isDamage = (error: unknown): boolean => [sqliteCorrupt, sqliteNotADatabase].includes(codeOf(error));

/** Node gives extended codes, like 517 for one way of being busy; they hold the plain one in their lowest byte. */
function codeOf(error: unknown): number {
  const { errcode } = Object(error) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : 0;
}
