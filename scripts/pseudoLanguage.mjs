/** Letters that look like others and are none of English, so that a sentence that no translator sees is seen at once. */
const accented = Object.fromEntries(
  [...'aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚCÇNÑSŠZŽ'].flatMap((each, at, all) => (at % 2 ? [[all[at - 1], each]] : [])),
);
/** How much longer a sentence gets: German is about a third longer than English. */
const growth = 0.4;
/** Left-to-right and right-to-left marks, which take no room: nothing may count on a text's first character. */
const [leftToRight, rightToLeft] = ['\u200e', '\u200f'];

/** One sentence, longer and with accents; its places stay. */
export function pseudoText(text) {
  const letters = text.replaceAll(/\{[^}]*\}|[a-zA-Z]/g, each => accented[each] ?? each);
  const more = Math.ceil(text.replaceAll(/\{[^}]*\}/g, '').length * growth);
  return `${rightToLeft}${leftToRight}${letters}${' ~~~~~~~'.repeat(Math.ceil(more / 8)).slice(0, more)}`;
}

/**
 * A language that nobody speaks, for finding what is not translated, cut off or out of place.
 * @param sentences by key, as `sentencesOf` gives them
 */
export const pseudoLanguage = sentences => ({
  locale: 'en-x-pseudo',
  sentences: Object.fromEntries(
    Object.entries(sentences).map(([key, text]) => [key, pseudoText(typeof text === 'string' ? text : text.message)]),
  ),
});
