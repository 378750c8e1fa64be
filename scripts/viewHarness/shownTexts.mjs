/**
 * Runs in the page. @returns its texts, also those that are only read out. Values, code and what a service says are no texts
 * for a translator: the page marks them `translate="no"`.
 */
export function shownTexts(part) {
  const found = [];
  const kept = 'code, pre, style, script, option[value], [translate="no"]';
  const visit = node => {
    if (node.nodeType === 1) {
      if (node.matches(kept) || !node.checkVisibility({ visibilityProperty: true })) return;
      for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'])
        found.push(node.getAttribute(name) ?? '');
      node.shadowRoot?.childNodes.forEach(visit);
    }
    if (node.nodeType === 3) found.push(node.textContent ?? '');
    node.childNodes.forEach(visit);
  };
  globalThis.document.querySelectorAll(part).forEach(visit);
  return found.map(text => text.trim()).filter(text => text !== '');
}
