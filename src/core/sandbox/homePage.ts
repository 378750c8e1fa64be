import * as l10n from '@vscode/l10n';
import { listText } from '../../shared/text/lists';
import { faultForms } from './fault';
import { escapeHtml, htmlPage, withCode } from './html';

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
export function homePage(parts: HomePageParts): string {
  const content = [notice(parts), addresses(parts), documentList(parts), clockUse(parts), faultUse(parts), guesses()];
  return htmlPage(l10n.t('SG API Keys Sandbox'), content.join('\n'));
}

const notice = ({ names }: HomePageParts): string => {
  const what = l10n.t(
    'A local stand-in for the APIs of {0} in Singapore. Nothing here is real: no money moves and no mail is sent.',
    listText(names),
  );
  const keys = l10n.t(
    'Its keys are created when it starts. `{0}` prints them, and the extension lists them among its keys.',
    'npm run sandbox',
  );
  return `<p class="note">${escapeHtml(what)}</p>\n${paragraph(keys)}`;
};

const addresses = ({ url, hosts }: HomePageParts): string =>
  heading(l10n.t('Addresses')) +
  table(
    [l10n.t('Instead of'), l10n.t('Use')],
    hosts.map(host => [`https://${host}`, `${url}/${host}`]),
  );

function documentList({ documents }: HomePageParts): string {
  const links = documents.map(path => `<li><a href="${path}"><code>${path}</code></a></li>`);
  return `${heading(l10n.t('OpenAPI documents'))}<ul>${links.join('')}</ul>`;
}

function clockUse({ nowMs }: HomePageParts): string {
  const now = l10n.t('The time here is `{0}`.', new Date(nowMs).toISOString());
  const use = l10n.t('`{get}` returns the time. `{post}` sets it with `{time}`, or moves it on with `{duration}`.', {
    get: 'GET /sandbox/clock',
    post: 'POST /sandbox/clock',
    time: '{"now": "2026-11-02T09:00:00+08:00"}',
    duration: '{"advanceMs": 86400000}',
  });
  return heading(l10n.t('Clock')) + paragraph(`${now} ${use}`);
}

function faultUse({ exampleId }: HomePageParts): string {
  const use = l10n.t(
    'With the header `{header}` a request fails on purpose. `{post}` plans a fault for later requests, as in `{example}`.',
    {
      header: 'x-sandbox-fault',
      post: 'POST /sandbox/faults',
      example: `{"operationId": "${exampleId}", "fault": "reset", "when": "after"}`,
    },
  );
  const rows = faultForms().map(({ form, text }) => [form, text] as const);
  return heading(l10n.t('Faults')) + paragraph(use) + table([l10n.t('Fault'), l10n.t('What happens')], rows);
}

function guesses(): string {
  const marked = l10n.t('Responses that rest on a guess say so in the header `{0}`.', 'x-sandbox-guess');
  const link = `<a href="${docsUrl}">${escapeHtml(l10n.t('List of guesses in the documentation'))}</a>`;
  return `${heading(l10n.t('Guesses'))}<p>${withCode(marked)} ${link}</p>`;
}

const heading = (text: string): string => `<h2>${escapeHtml(text)}</h2>\n`;
const paragraph = (sentence: string): string => `<p>${withCode(sentence)}</p>\n`;

/** Two columns of text, the first one as code. */
function table(heads: readonly string[], rows: readonly (readonly [string, string])[]): string {
  const head = heads.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(([a, b]) => `<tr><td><code>${escapeHtml(a)}</code></td><td>${escapeHtml(b)}</td></tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
