import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { currentLanguage, setLanguage } from '../../../../src/shared/text/language';
import { speak } from '../../../../src/webview/text/speak';

describe('speak', () => {
  afterEach(() => setLanguage({ locale: 'en' }));

  it('shows sentences in the language, and says to screen readers which one it is', () => {
    const root = { lang: 'en', dir: '' };
    speak({ locale: 'zh-cn', sentences: { Send: '发送' } }, root);
    assert.equal(l10n.t('Send'), '发送');
    assert.equal(currentLanguage().locale, 'zh-cn');
    assert.deepEqual(root, { lang: 'zh-cn', dir: 'ltr' });
  });

  for (const [locale, dir] of [
    ['en', 'ltr'],
    ['ta', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['ur', 'rtl'],
    ['arn', 'ltr'],
  ] as const) {
    it(`reads ${locale} ${dir}`, () => {
      const root = { lang: '', dir: '' };
      speak({ locale }, root);
      assert.equal(root.dir, dir);
    });
  }
});
