/** Letters that look like others and are none of English, so that a sentence that no translator sees is seen at once. */
const accented = Object.fromEntries(
  [
    ...'aâbƀcçdďeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzžAÂBƁCÇDĎEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽ',
  ].flatMap((each, at, all) => (at % 2 ? [[all[at - 1], each]] : [])),
);

/** As Windows and VS Code name such a language: no user can have it. */
export const pseudoLocale = 'qps-ploc';

/** Around each sentence: what stands outside was not translated, and where one is missing the sentence was cut. */
const [begin, end] = ['⟦', '⟧'];
/** Takes no room: nothing may count on a text's first character. */
const rightToLeft = '\u200f';

/** Places, icons, links, code and names, which no translator changes. */
const kept =
  /(\{[^{}]*\}|\$\([\w-]+(?:~spin)?\)|\]\([^()]*\)|`[^`]*`|https?:\/\/\S+|\bSG API(?: Keys)?\b|\bPaySG\b|\bdata\.gov\.sg\b)/;

/** One sentence in letters of its own, about 40 % longer, as in German or Tamil: its vowels are doubled. */
export function pseudoText(text) {
  const parts = text.split(kept).map((part, index) => (index % 2 === 1 ? part : longer(part)));
  return `${begin}${rightToLeft}${parts.join('')}${end}`;
}

const longer = text =>
  text.replaceAll(/[a-zA-Z]/g, each => (accented[each] ?? each).repeat('aeiou'.includes(each) ? 2 : 1));

const pseudoTexts = sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, text]) => [key, pseudoText(typeof text === 'string' ? text : text.message)]),
  );

/**
 * A language that nobody speaks, for finding what is not translated, cut off or out of place.
 * @param sentences by key, as `sentencesOf` gives them
 */
export const pseudoLanguage = sentences => ({ locale: pseudoLocale, sentences: pseudoTexts(sentences) });

/** What is left of a shown text when all that was translated is taken out, with the data in its places. */
export function untranslated(text) {
  let depth = 0;
  let rest = '';
  for (const each of text) {
    if (each === begin) depth++;
    if (depth === 0) rest += each;
    if (each === end) depth--;
  }
  return rest;
}
