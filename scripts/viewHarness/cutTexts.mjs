/**
 * Runs in the page. @returns texts that do not fit where they are, and what makes the page scroll to the side. Cells of an
 * answer and lines of code scroll or end in dots on purpose.
 */
export function cutTexts() {
  const found = [];
  const meant = 'input, textarea, .spoken, .scroller, .scroller *, option, vscode-icon';
  const visit = root => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const hides = globalThis.getComputedStyle(element).overflowX !== 'visible';
      const isCut = hides && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (isCut && !element.matches(meant))
        found.push(`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 80)}`);
      const { right, width } = element.getBoundingClientRect();
      if (right > globalThis.innerWidth + 1 && width > 0 && !element.closest('.scroller, .track, table'))
        found.push(
          `beyond the edge: ${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 80)}`,
        );
    }
  };
  visit(document);
  return found;
}
