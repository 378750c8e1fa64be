import assert from 'node:assert/strict';
import { safeLink } from '../../../../src/webview/text/links';

describe('safeLink', () => {
  it('lets an https address through', () =>
    assert.equal(safeLink('https://guide.pay.gov.sg/x'), 'https://guide.pay.gov.sg/x'));
  for (const address of [
    'http://a.sg',
    'javascript:alert(1)',
    'command:x',
    'HTTPS:/x',
    ' https://a.sg',
    '',
    undefined,
  ]) {
    it(`makes no link of ${JSON.stringify(address)}`, () => assert.equal(safeLink(address), undefined));
  }
});
