import type { Frame, Page } from 'playwright-core';
import { untranslated } from '../../support/pseudoLanguage';

/**
 * Texts of a page in the pseudo language, also those that are only read out, which no translator saw. Values, code and what a
 * service says are no texts for a translator: the page marks them `translate="no"`.
 */
export async function englishIn(frame: Frame | Page, part = 'body'): Promise<readonly string[]> {
  const texts = await frame.evaluate(textsOf, part);
  return [...new Set(texts)].filter(text => aWord.test(withoutNames(untranslated(text))));
}

/** Elements whose text does not fit in: each as its name and its text. A page that scrolls sideways is one, too. */
export const cutIn = (frame: Frame | Page, part = 'body'): Promise<readonly string[]> => frame.evaluate(cutBelow, part);

const aWord = /\p{L}{3,}/u;
/** Names, units, and words of HTTP that are the same in every language. */
const names =
  /\b(SG API Keys|SG API|PaySG|data\.gov\.sg|PayNow|GET|POST|PUT|HTTP|HTTPS|JSON|GeoJSON|CSV|URL|UUID|curl|Node\.js|Python|min|https?:\S+|[\w-]*[_\d/.][\w./-]*)\b/gi;
const withoutNames = (text: string): string => text.replaceAll(names, '');

/** Runs in the page. */
function textsOf(part: string): string[] {
  const found: string[] = [];
  const kept = 'code, pre, style, script, [translate="no"]';
  const visit = (node: Node): void => {
    if (node instanceof Element) {
      if (node.matches(kept) || !node.checkVisibility({ visibilityProperty: true })) return;
      for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'])
        found.push(node.getAttribute(name) ?? '');
      node.shadowRoot?.childNodes.forEach(visit);
    }
    if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
    node.childNodes.forEach(visit);
  };
  document.querySelectorAll(part).forEach(visit);
  return found.map(text => text.trim()).filter(text => text !== '');
}

/** Runs in the page. */
function cutBelow(part: string): string[] {
  const found: string[] = [];
  const scrolls = ({ overflowX }: CSSStyleDeclaration) => /auto|scroll/.test(overflowX);
  const visit = (element: Element): void => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const style = getComputedStyle(element);
    const isWider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const hides = /hidden|clip/.test(style.overflowX) && !scrolls(style) && element.clientWidth > 1;
    if (isWider && hides && !element.closest('[translate="no"]'))
      found.push(`${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 80)}`);
    for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) visit(child);
  };
  document.querySelectorAll(part).forEach(visit);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  return found;
}
