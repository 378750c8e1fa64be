/**
 * Text that users typed or a service said, so that it stays text in Markdown, and in one cell of a table. VS Code's
 * preview also makes links of plain web addresses, and formulas of what is between two `$`. A plain mail address
 * may become a link: it leads where it says.
 */
export const markdownText = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+!|<>~&$]|\/(?=\/)/g, '\\$&').replace(/\s+/g, ' ');
