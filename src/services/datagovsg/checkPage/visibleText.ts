/** Characters that have no shape, turn the direction of a text, or look like a plain space. */
const hidden = /(?! )[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\u115F\u1160\u3164\uFFA0]|\p{Cs}/gu;

const markOf = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * A text of a file or of the network for a page: on one line, cut at a whole character, and with the code of each
 * character that cannot be seen, since two values may differ by nothing else.
 * @param most characters before the marks are put in
 */
export function visibleText(text: string, most: number): string {
  // Not of the whole: a value can be a megabyte.
  const letters = [...text.slice(0, most * 2)];
  const isCut = letters.length > most || text.length > most * 2;
  const shown = letters.slice(0, most).join('').replace(hidden, markOf);
  return isCut ? `${shown}…` : shown;
}
