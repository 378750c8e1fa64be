import { createHash } from 'node:crypto';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, character => entities[character] ?? '');

const style = `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--quiet:#57606a;--line:#8c959f;--note:#fff4d6;--act:#0b5cad}
@media (prefers-color-scheme:dark){
:root{--ink:#e6edf3;--paper:#0d1117;--quiet:#9da7b3;--line:#6e7781;--note:#3a2f0b;--act:#1f6fc2}a{color:#79b8ff}}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem 1rem .3rem 0;vertical-align:top}
thead th{border-bottom:1px solid var(--line)}tbody th{font-weight:600;white-space:nowrap}
code{font-size:.9em;overflow-wrap:anywhere}td{overflow-wrap:anywhere}
.note{background:var(--note);padding:.6rem 1rem;border-left:4px solid var(--line)}.quiet{color:var(--quiet)}
.amount{font-size:2rem;font-weight:600;margin:.5rem 0}form{display:inline-block;margin:1rem 1rem 0 0}
button{font:inherit;padding:.5rem 1rem;border:1px solid var(--line);border-radius:4px;background:transparent;color:inherit}
button.main{background:var(--act);border-color:var(--act);color:#fff}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}`;

const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * The policy of every page: it runs nothing, loads nothing and cannot be framed.
 * @param formTargets where its forms may lead, redirects included
 */
export function contentPolicy(formTargets = "'none'"): string {
  const rules = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action ${formTargets}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return rules.join('; ');
}

/** A whole page. `title` is text, `content` is HTML. */
export function htmlPage(title: string, content: string): string {
  const safeTitle = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safeTitle}</title>
<style>${style}</style></head>
<body><main><h1>${safeTitle}</h1>
${content}
</main></body>
</html>
`;
}
