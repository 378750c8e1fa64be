/** More than anybody types by hand; a pasted page must not keep the search busy. */
const maxWords = 16;
const maxWordLength = 64;

/**
 * What was typed as an FTS5 query: every word must begin a word of the dataset. Only letters and digits are taken, each
 * word in quotes, so that no character or operator of FTS5's language (`"`, `*`, `NEAR`, `name:`) means anything but itself.
 * @returns undefined when nothing of it can be searched for
 */
export function queryOf(typed: string): string | undefined {
  const words = typed.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.slice(0, maxWords);
  return words?.map(word => `"${word.slice(0, maxWordLength)}"*`).join(' AND ');
}
