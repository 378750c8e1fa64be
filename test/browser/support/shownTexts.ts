import type { Frame, Page } from 'playwright-core';
import { untranslated } from '../../../scripts/pseudoLanguage.mjs';
import { cutTexts } from '../../../scripts/viewHarness/cutTexts.mjs';
import { shownTexts } from '../../../scripts/viewHarness/shownTexts.mjs';

/** Texts of a page in the pseudo language which no translator saw. */
export async function englishIn(frame: Frame | Page, part = 'body'): Promise<readonly string[]> {
  const texts = await frame.evaluate<string[]>(`(${shownTexts.toString()})(${JSON.stringify(part)})`);
  return [...new Set(texts)].filter(text => aWord.test(untranslated(text).replaceAll(names, '')));
}

const aWord = /\p{L}{3,}/u;
/** Names, units, and words of HTTP that are the same in every language. */
const names =
  /\b(SG API Keys|SG API|PaySG|data\.gov\.sg|PayNow|GET|POST|PUT|HTTP|HTTPS|JSON|GeoJSON|CSV|URL|UUID|curl|Node\.js|Python|https?:\S+|[\w-]*[_\d/.][\w./-]*)\b/gi;

/** Texts that do not fit where they are, and what makes the page scroll to the side. */
export const cutIn = (frame: Frame | Page): Promise<readonly string[]> =>
  frame.evaluate<string[]>(`(${cutTexts.toString()})()`);
