import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { setLanguage } from '../../../../src/shared/text/language';
import { parts } from '../../../../src/webview/text/parts';

describe('parts', () => {
  afterEach(() => setLanguage({ locale: 'en' }));

  it('puts elements into the places of a sentence', () =>
    assert.deepEqual(parts('Saved {0} as {1}.', 'rows', ['a.csv']), ['Saved ', 'rows', ' as ', ['a.csv'], '.']));

  it('puts them where the language has them', () => {
    setLanguage({ locale: 'de', sentences: { 'column {0} of {1}': '{1}: Spalte {0}' } });
    assert.deepEqual(parts(l10n.t('column {0} of {1}'), 'a', 'b'), ['', 'b', ': Spalte ', 'a', '']);
  });

  it('takes an element for what it is, also one that looks like a place', () =>
    assert.deepEqual(parts('value {0}', '{0}'), ['value ', '{0}', '']));
});
