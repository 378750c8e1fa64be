import assert from 'node:assert/strict';
import { setLanguage } from '../../../../src/shared/text/language';
import { momentText, timeText } from '../../../../src/shared/text/times';

describe('times', () => {
  const at = new Date(2026, 10, 28, 16, 5, 6);
  afterEach(() => setLanguage({ locale: 'en' }));

  it('are written as in Singapore where the language is English', () => {
    assert.match(momentText(at.getTime()), /^28 Nov 2026, 4:05:06\spm$/);
    assert.match(timeText(at.toISOString()), /^4:05:06\spm$/);
  });

  it('are written as the language does', () => {
    setLanguage({ locale: 'zh-cn' });
    assert.match(momentText(at.getTime()), /^2026年11月28日/);
  });

  it('leave a text that is no date as it is', () => assert.equal(momentText('soon'), 'soon'));
});
