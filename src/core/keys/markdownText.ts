/** Text that users typed or a service said, so that it stays text in Markdown, and in one cell of a table. */
export const markdownText = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');
