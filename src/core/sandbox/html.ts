const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, character => entities[character] ?? '');

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}
th{text-align:left;padding-right:1rem;vertical-align:top}code{word-break:break-all}`;

/** A whole page. `title` is text, `content` is HTML. */
export function htmlPage(title: string, content: string): string {
  const safeTitle = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${safeTitle}</title><style>${style}</style></head>
<body><main><h1>${safeTitle}</h1>
${content}
</main></body>
</html>
`;
}
