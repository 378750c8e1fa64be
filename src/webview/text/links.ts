/**
 * The address if the page may link to it. Only https addresses of our own documents become links, so a slip in a document
 * cannot put a `command:` or `javascript:` address on the page.
 */
export function safeLink(address: string | undefined): string | undefined {
  return address !== undefined && /^https:\/\/[^\s/]+/.test(address) ? address : undefined;
}
