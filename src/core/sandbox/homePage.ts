import { escapeHtml, htmlPage } from './html';

/** The page at `/`: what this is, and where the stand-ins are. Holds no key: pages are easily shared and screenshot. */
export function homePage(url: string, hosts: readonly string[]): string {
  const rows = hosts.map(host => {
    const safeHost = escapeHtml(host);
    return `<tr><td><code>https://${safeHost}</code></td><td><code>${escapeHtml(url)}/${safeHost}</code></td></tr>`;
  });
  return htmlPage(
    'SG API Keys sandbox',
    `<p>A local stand-in for Singapore's PaySG and data.gov.sg APIs. Nothing here is real: no money moves, no mail is
sent, and everything is forgotten when it stops.</p>
<table><thead><tr><th scope="col">In place of</th><th scope="col">use</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
<p>Answers that rest on a guess say so in the header <code>x-sandbox-guess</code>.</p>`,
  );
}
