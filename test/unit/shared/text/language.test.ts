import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { numberText, plural } from '../../../../src/shared/text/counts';
import { byLocale, currentLanguage, formatLocale, inEnglish, setLanguage } from '../../../../src/shared/text/language';

describe('setLanguage', () => {
  afterEach(() => setLanguage({ locale: 'en' }));

  it('says what the bundle has, and English where it has nothing', () => {
    setLanguage({ locale: 'de', sentences: { 'Saved {0}': 'Gespeichert: {0}' } });
    assert.deepEqual([l10n.t('Saved {0}', 'a.csv'), l10n.t('Not sent')], ['Gespeichert: a.csv', 'Not sent']);
  });

  it('writes numbers and plurals as the language does, at once', () => {
    const rows = (count: number) => plural(count, n => ({ one: `${n} one`, other: `${n} other` }));
    assert.deepEqual([numberText(1234.5), rows(1)], ['1,234.5', '1 one']);
    setLanguage({ locale: 'de' });
    assert.deepEqual([numberText(1234.5), rows(2)], ['1.234,5', '2 other']);
    setLanguage({ locale: 'zh-cn' });
    assert.equal(rows(1), '1 other');
  });

  it('forgets the sentences of the language before', () => {
    setLanguage({ locale: 'de', sentences: { Send: 'Senden' } });
    setLanguage({ locale: 'en' });
    assert.equal(l10n.t('Send'), 'Send');
  });

  for (const [locale, formats] of [
    ['en', 'en-SG'],
    ['en-us', 'en-SG'],
    ['zh-cn', 'zh-CN'],
    ['qps-ploc', 'qps-Ploc'],
    ['no language', 'en-SG'],
    ['', 'en-SG'],
  ] as const)
    it(`writes numbers as in ${formats} for “${locale}”`, () => {
      setLanguage({ locale });
      assert.equal(formatLocale(), formats);
      assert.equal(typeof numberText(1), 'string');
    });

  it('gives on what it was given', () => {
    const language = { locale: 'ms', sentences: { Send: 'Hantar' } };
    setLanguage(language);
    assert.deepEqual(currentLanguage(), language);
  });
});

describe('byLocale', () => {
  it('makes one value for each language, when it is first asked for', () => {
    const made: string[] = [];
    const value = byLocale(locale => (made.push(locale), locale));
    assert.deepEqual([value(), value(), made], ['en-SG', 'en-SG', ['en-SG']]);
    setLanguage({ locale: 'ta' });
    assert.deepEqual([value(), made], ['ta', ['en-SG', 'ta']]);
    setLanguage({ locale: 'en' });
  });
});

describe('inEnglish', () => {
  afterEach(() => setLanguage({ locale: 'en' }));

  it('makes a text in English, and goes back to the language also after an error', () => {
    const language = { locale: 'de', sentences: { Send: 'Senden' } };
    setLanguage(language);
    assert.equal(
      inEnglish(() => `${l10n.t('Send')} ${numberText(1234.5)}`),
      'Send 1,234.5',
    );
    assert.throws(() => inEnglish(() => assert.fail()));
    assert.equal(`${l10n.t('Send')} ${numberText(1234.5)}`, 'Senden 1.234,5');
    assert.deepEqual(currentLanguage(), language);
  });
});
