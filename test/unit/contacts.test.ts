import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { profiles } from '../../src/services';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`);

const contacts = profiles.map(({ contact }) => contact);
/** Pages that VS Code and GitHub show as they are written, so they cannot take the address from a profile. */
const pages = ['package.json', 'package.nls.json', 'README.md', ...filesUnder('media/walkthrough')];
const sources = filesUnder('src').filter(path => /\.(ts|yaml)$/.test(path) && !path.includes('/generated/'));

describe('the contacts of the APIs’ teams', () => {
  for (const { label, url } of contacts) {
    it(`${label} stands in one source file, once`, () => {
      const short = url.replace('https://', '');
      const uses = sources.map(read).flatMap(text => text.split(short).slice(1));
      assert.equal(uses.length, 1);
    });

    it(`${label} is one click away in the walkthrough`, () => {
      const link = `[${label}](${url})`;
      assert.ok(read('package.nls.json').includes(link));
      for (const page of ['key', 'check']) assert.ok(read(`media/walkthrough/${page}.md`).includes(link), page);
      assert.ok(read('README.md').includes(url));
    });
  }

  it('are the only addresses of their kind on pages that are shown as they are', () => {
    const named = pages.map(read).flatMap(text => text.match(/https:\/\/(go|form)\.gov\.sg\/[\w-]+/g) ?? []);
    assert.ok(named.length > 0);
    for (const url of named)
      assert.ok(
        contacts.some(contact => contact.url === url),
        url,
      );
  });
});
