/**
 * Shows the call panel outside VS Code, in sample states and under a strict content security policy.
 *
 *   node scripts/viewHarness.mjs              serves the pages and prints their addresses
 *   node scripts/viewHarness.mjs --shots DIR  takes a picture of each state and checks it with axe
 *
 * After DIR: a pattern of the pictures' names, then a language. "pseudo" has longer texts with accents, "rtl" runs from right
 * to left as well.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { pseudoLanguage } from './pseudoLanguage.mjs';
import { sentencesOf } from './words.mjs';
import { samples } from './viewHarness/samples.mjs';
import { themeCss, themes } from './viewHarness/themes.mjs';
import { takeShots } from './viewHarness/shots.mjs';

const { outputFiles } = await build({
  entryPoints: ['src/webview/main.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  minify: true,
});
const view = outputFiles[0].contents;
const pseudo = pseudoLanguage(sentencesOf('.'));
const languages = { en: { locale: 'en' }, pseudo, rtl: { ...pseudo, locale: 'ar' } };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** Stands in for VS Code: answers `ready` with the sample named in the address, and keeps what the view posts. */
const standIn = `
  const state = await (await fetch('/state' + location.search)).json();
  const language = await (await fetch('/language' + location.search)).json();
  window.posted = [];
  window.acquireVsCodeApi = () => ({
    postMessage(message) {
      window.posted.push(message);
      if (message.type === 'ready') {
        const isCheck = state.lookId !== undefined;
        const first = isCheck ? { type: 'check', check: state, takesFocus: true } : { type: 'state', state };
        // A call panel gets lists.
        for (const next of [{ type: 'language', language }, first, ...(state.then ?? [])])
          window.postMessage(isCheck ? next : [next]);
      }
      if (message.type === 'send' && state.problems.length > 0) {
        window.postMessage([{ type: 'notSent', requestId: message.requestId, problems: state.problems }]);
      }
    },
    setState(saved) { window.saved = saved; },
    getState: () => window.saved,
  });
  await import('/view.js');
`;

function pageFor(theme) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Call panel</title>
    <link rel="stylesheet" href="/${theme}.css">
    <link rel="stylesheet" href="/codicon.css" id="vscode-codicon-stylesheet"></head>
    <body class="${themes[theme][0]}"><div id="root"></div><script type="module" src="/standIn.js"></script></body></html>`;
}

async function respond(path, query) {
  const theme = /^\/(\w+)\.css$/.exec(path)?.[1];
  if (path === '/') return ['text/html', pageFor(query.get('theme') ?? 'dark')];
  if (path === '/view.js') return ['text/javascript', view];
  if (path === '/standIn.js') return ['text/javascript', standIn];
  if (path === '/language') return ['application/json', JSON.stringify(languages[query.get('language') ?? 'en'])];
  if (path === '/state') return ['application/json', JSON.stringify(samples[query.get('state') ?? 'idle'])];
  if (theme in themes) return ['text/css', themeCss(themes[theme][1])];
  const type = path.endsWith('.ttf') ? 'font/ttf' : 'text/css';
  return [type, await readFile(`node_modules/@vscode/codicons/dist/${path.split('/').pop()}`)];
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
  respond(pathname, searchParams).then(
    ([type, body]) =>
      response
        .writeHead(200, { 'content-type': type, 'content-security-policy': `${policy}; connect-src 'self'` })
        .end(body),
    () => response.writeHead(404).end(),
  );
});
server.listen(0, '127.0.0.1', async () => {
  const address = `http://127.0.0.1:${server.address().port}/`;
  const at = process.argv.indexOf('--shots');
  if (at < 0) return Object.keys(samples).forEach(state => console.log(`${address}?state=${state}&theme=dark`));
  await takeShots(address, process.argv[at + 1], process.argv[at + 2], process.argv[at + 3]);
  server.close();
});
