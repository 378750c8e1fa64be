import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name that this language has in VS Code and Windows: a made-up one, so no user can have it. */
export const pseudoLocale = 'qps-ploc';

const begin = '⟦';
const end = '⟧';
/** Takes no place; a text in which it is lost or shown was cut or put together. */
const rightToLeft = '\u200F';

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aâAÂbƀBƁcçCÇdďDĎeéEÉfƒFƑgĝGĜhĥHĤiîIÎjĵJĴkķKĶlļLĻmɱMṀnñNÑoöOÖpþPÞqǫQǪrŕRŔsšSŠtţTŢuûUÛvṽVṼwŵWŴxẋXẊyýYÝzžZŽ']
    .map((letter, index, all) => [letter, all[index + 1] ?? letter])
    .filter((_, index) => index % 2 === 0),
);

/** Places, icons, links, code and names stay as they are; everything else is what a translator would change. */
const fixed =
  /(\{[^{}]*\}|\$\([\w-]+(?:~spin)?\)|\]\([^()]*\)|`[^`]*`|%[^%\s]+%|https?:\/\/\S+|\bSG API Keys\b|\bSG API\b|\bPaySG\b|\bdata\.gov\.sg\b)/;

/** A text as in a language with letters of its own and texts that are about 40 % longer: "⟦Šéénð⟧". */
export function pseudo(text: string): string {
  const parts = text.split(fixed).map((part, index) => (index % 2 === 1 ? part : longer(part)));
  return `${begin}${rightToLeft}${parts.join('')}${end}`;
}

const longer = (text: string): string =>
  [...text]
    .map(letter => ('aeiou'.includes(letter) ? (accented[letter] ?? '').repeat(2) : (accented[letter] ?? letter)))
    .join('');

type Sentence = string | { message: string };

/** Every sentence of a bundle in the pseudo language. */
export const pseudoBundle = (sentences: Readonly<Record<string, Sentence>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, sentence]) => [
      key,
      pseudo(typeof sentence === 'string' ? sentence : sentence.message),
    ]),
  );

/** What is left of a shown text when all that was translated, with the data in it, is taken out. */
export function untranslated(text: string): string {
  let depth = 0;
  let rest = '';
  for (const sign of text) {
    if (sign === begin) depth++;
    if (depth === 0) rest += sign;
    if (sign === end) depth--;
  }
  return rest;
}

/** Makes the extension of a folder speak the pseudo language too, in a folder of its own. */
export function pseudoExtension(root: string, folder: string, sentences: Readonly<Record<string, Sentence>>): void {
  mkdirSync(join(folder, 'l10n'), { recursive: true });
  // Copied: VS Code knows whose code it runs by its real path.
  for (const name of ['dist', 'media', 'package.json', 'package.nls.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, `l10n/bundle.l10n.${pseudoLocale}.json`), JSON.stringify(pseudoBundle(sentences)));
  const manifest = join(root, 'package.nls.json');
  const own = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Sentence>;
  writeFileSync(join(folder, `package.nls.${pseudoLocale}.json`), JSON.stringify(pseudoBundle(own)));
}
