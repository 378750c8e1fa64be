import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter, type ESLint } from 'eslint';

/** What the linter's rules say of a text: the names of those that it breaks. */
async function brokenBy(code: string): Promise<string[]> {
  const file = pathToFileURL(resolve('scripts/lint/sentences.mjs')).href;
  const { words } = (await import(file)) as { words: ESLint.Plugin };
  const rules = Object.fromEntries(Object.keys(words.rules ?? {}).map(name => [`words/${name}`, 'error' as const]));
  return new Linter().verify(code, { plugins: { words }, rules }).map(({ ruleId, message }) => ruleId ?? message);
}

describe('the rule on shown texts', () => {
  for (const code of [
    `const say = () => 'Not sent';`,
    `const say = () => 'Cancel';`,
    'const say = n => `$(sync) ${n} rows`;',
    'const say = n => `${n} rows were read`;',
    'const say = file => `Saved ${file}.`;',
    'const page = () => html`<p>${name} Send</p>`;',
    'const page = () => html`<button title="Copy it"></button>`;',
    'const page = () => `<p class="note">No ${name}</p>`;',
    `const title = { title: 'Add a key' };`,
    `const label = () => '$(info) Read rows';`,
    `const say = () => shows('It failed');`,
    `class Row extends Item { constructor() { super('No such row'); } }`,
  ])
    it(`names ${code}`, async () => assert.deepEqual(await brokenBy(code), ['words/in-bundle']));

  for (const code of [
    `const say = () => l10n.t('Not sent');`,
    'const say = n => vscode.l10n.t(`Saved {0}`, n);',
    `const say = () => l10n.t({ message: 'Open', comment: ['A verb'] });`,
    `const say = () => { throw new TypeError('No such part'); };`,
    'const say = () => this.log.info(`Read ${n} rows`);',
    'const say = () => this.parts.log?.(`Read ${n} rows`);',
    'const label = text => `$(sync~spin) ${text}`;',
    `const isIt = startsWith('SQLite format 3');`,
    `import a from 'some where';`,
    `const is = word => word === 'Not sent';`,
    `const type = 'application/json; charset=utf-8';`,
    `const id = 'paymentServiceId';`,
    `const operation = { starter: { payer_name: 'Test Payer' } };`,
    `const cause = { equals: ['Missing Authentication Token'] };`,
    `const found = page.querySelector('input, vscode-button');`,
    'const page = () => html`<p class="some big class">${name}</p>`;',
    'const page = () => `<p class="some big class">${name}</p>`;',
    'const style = css`p { color: red; }`;',
    `const name = 'SG API Keys';`,
    'const page = () => html`<title>SG API Keys</title>`;',
    'const label = () => `$(info) ${name}`;',
    'const agent = () => `sg-api-keys/${version} (VS Code ${host})`;',
    'const policy = nonce => `script-src ${nonce}`;',
    `const sql = 'SELECT name FROM datasets WHERE id = ?';`,
    'const sql = `CASE WHEN ${isTime} THEN max(one, other)`;',
    `class KeptClosed extends Error { constructor() { super('A connection was closed'); } }`,
  ])
    it(`lets ${code} through`, async () => assert.deepEqual(await brokenBy(code), []));
});

describe('the rules on translated texts', () => {
  for (const [code, rule] of [
    ['const say = n => l10n.t(`Saved ${n}`);', 'words/one-literal'],
    [`const say = n => l10n.t('Saved ' + n);`, 'words/one-literal'],
    ['const say = text => l10n.t(text);', 'words/one-literal'],
    [`const text = l10n.t('Send');`, 'words/not-early'],
  ] as const)
    it(`names ${code}`, async () => assert.deepEqual(await brokenBy(code), [rule]));
});
