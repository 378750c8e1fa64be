import { faultForms } from './fault';
import { escapeHtml, htmlPage } from './html';

interface HomePageParts {
  url: string;
  /** Of the services. */
  names: readonly string[];
  /** Of an operation, to show how a fault is planned. */
  exampleId: string;
  /** The hosts that it stands in for. */
  hosts: readonly string[];
  nowMs: number;
  /** Paths of the documents that it serves. */
  documents: readonly string[];
}

const docsUrl = 'https://github.com/sg-api-keys/sg-api-keys/blob/main/docs/sandbox.md';

/** The page at `/`: what this is, and where everything is. Holds no key: pages are easily shared and screenshot. */
export function homePage({ url, names, exampleId, hosts, nowMs, documents }: HomePageParts): string {
  const link = (path: string): string => `<li><a href="${path}"><code>${path}</code></a></li>`;
  return htmlPage(
    'SG API Keys sandbox',
    `<p class="note">A local stand-in for Singapore's ${escapeHtml(names.join(' and '))} APIs. Nothing here is real: no money moves and
no mail is sent.</p>
<p>Its keys are made at its start. The program that started it has them: <code>npm run sandbox</code> prints them, and
the extension keeps them among its keys.</p>
<h2>Addresses</h2>
${table(
  ['In place of', 'use'],
  hosts.map(host => [`https://${host}`, `${url}/${host}`]),
)}
<h2>Its OpenAPI documents</h2>
<ul>${documents.map(link).join('')}</ul>
<h2>Its clock</h2>
<p>It is <code>${new Date(nowMs).toISOString()}</code> here. <code>GET /sandbox/clock</code> tells the time, and
<code>POST /sandbox/clock</code> moves it with <code>{"now": "2026-11-02T09:00:00+08:00"}</code> or
<code>{"advanceMs": 86400000}</code>.</p>
<h2>Faults</h2>
<p>With the header <code>x-sandbox-fault</code> a request is answered badly on purpose, and
<code>POST /sandbox/faults</code> plans it for later requests, as
<code>{"operationId": "${escapeHtml(exampleId)}", "fault": "reset", "when": "after"}</code>.</p>
${table(
  ['Fault', 'what happens'],
  faultForms.map(({ form, text }) => [form, text]),
)}
<h2>What is a guess</h2>
<p>Answers that rest on a guess say so in the header <code>x-sandbox-guess</code>.
<a href="${docsUrl}">The documentation</a> lists the guesses.</p>`,
  );
}

/** Two columns of text, the first one as code. */
function table(heads: readonly string[], rows: readonly (readonly [string, string])[]): string {
  const head = heads.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(([a, b]) => `<tr><td><code>${escapeHtml(a)}</code></td><td>${escapeHtml(b)}</td></tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
