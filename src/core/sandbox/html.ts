import { createHash } from 'node:crypto';
import { formatLocale } from '../../shared/text/language';
import { pageStyle } from './pageStyle';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, character => entities[character] ?? '');

/** A sentence as HTML. What is between backticks is code. */
export const withCode = (sentence: string): string => escapeHtml(sentence).replace(/`([^`]*)`/g, '<code>$1</code>');

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/**
 * The policy of every page: it runs nothing, loads nothing and cannot be framed.
 * @param formTargets where its forms may lead, redirects included
 */
export function contentPolicy(formTargets = "'none'"): string {
  const rules = {
    'default-src': "'none'",
    'style-src': `'sha256-${styleHash}'`,
    'form-action': formTargets,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** A whole page in the language that is set. `title` is text, `content` is HTML. */
export function htmlPage(title: string, content: string): string {
  const safeTitle = escapeHtml(title);
  return `<!doctype html>
<html lang="${escapeHtml(formatLocale())}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safeTitle}</title>
<style>${pageStyle}</style></head>
<body><main><h1>${safeTitle}</h1>
${content}
</main></body>
</html>
`;
}
