import type { Frame, Page } from 'playwright-core';
import { untranslated } from '../../../scripts/pseudoLanguage.mjs';
import { cutTexts } from '../../../scripts/viewHarness/cutTexts.mjs';
import { shownTexts } from '../../../scripts/viewHarness/shownTexts.mjs';

/** Texts of a page in the pseudo language which no translator saw. */
export async function englishIn(frame: Frame | Page, part = 'body'): Promise<readonly string[]> {
  const texts = await frame.evaluate<string[]>(inPage(shownTexts, part));
  return [...new Set(texts)].filter(text => aWord.test(untranslated(text).replaceAll(names, '')));
}

/** The pseudo language has no letter of English. */
const aWord = /[a-z]{3,}/i;
/** Names, words of HTTP, of VS Code's own rows and of an answer; and paths, types, ids and numbers, which are data. */
const names =
  /\b(SG API Keys|SG API|PaySG|data\.gov\.sg|PayNow|GET|POST|PUT|HTTPS?|JSON|GeoJSON|CSV|URL|UUID|curl|Node\.js|Python|has actions|Welcome|The sandbox was asked to fail)\b|\S*[/_{}=\d]\S*/gi;

/** Texts that do not fit where they are, and what makes the page scroll to the side. */
export const cutIn = (frame: Frame | Page): Promise<readonly string[]> => frame.evaluate<string[]>(inPage(cutTexts));

/** As a text, with the helper by which the loader of the tests keeps names of functions: the page has none. */
const inPage = (run: (...parts: never[]) => string[], ...parts: readonly string[]): string =>
  `(__name => (${run.toString()})(...${JSON.stringify(parts)}))(named => named)`;
