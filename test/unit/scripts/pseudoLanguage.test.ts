import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Pseudo {
  pseudoText(text: string): string;
  untranslated(text: string): string;
  pseudoLanguage(sentences: Record<string, string | { message: string }>): {
    locale: string;
    sentences: Record<string, string>;
  };
}

describe('pseudoLanguage', () => {
  let pseudo: Pseudo;
  before(async () => {
    pseudo = (await import(pathToFileURL(resolve('scripts/pseudoLanguage.mjs')).href)) as Pseudo;
  });

  it('makes a sentence longer, keeps its places, and none of its words as they were', () => {
    const text = pseudo.pseudoText('Saved {rows} to {0}.');
    assert.ok(text.length > 'Saved {rows} to {0}.'.length * 1.2);
    assert.match(text, /\{rows\}.*\{0\}/);
    assert.doesNotMatch(text, /Saved|to /);
  });

  it('keeps what no translator changes', () =>
    assert.match(
      pseudo.pseudoText('$(key) Add a [PaySG](command:sgApi.addKey) key with `npm start`'),
      /^⟦\u200f\$\(key\) .*\[PaySG\]\(command:sgApi\.addKey\) .*`npm start`⟧$/,
    ));

  it('shows what is left of a text that was translated in part', () =>
    assert.equal(
      pseudo.untranslated(`Sent ${pseudo.pseudoText('{0} rows').replace('{0}', pseudo.pseudoText('Two'))} now`),
      'Sent  now',
    ));

  it('speaks each sentence by its key, also one with comments', () => {
    const { locale, sentences } = pseudo.pseudoLanguage({ Send: 'Send', 'Open/A verb': { message: 'Open' } });
    assert.equal(Intl.getCanonicalLocales(locale)[0]?.toLowerCase(), locale);
    assert.deepEqual(Object.keys(sentences), ['Send', 'Open/A verb']);
    assert.match(sentences['Open/A verb'] ?? '', /Öþéé/);
  });
});
