import assert from 'node:assert/strict';
import { isDirect } from '../../../../../src/core/calls/network/isDirect';

const api = 'https://api.pay.gov.sg/v1';

describe('isDirect', () => {
  const cases: readonly [string, readonly string[], boolean][] = [
    [api, [], false],
    [api, ['api.pay.gov.sg'], true],
    [api, ['pay.gov.sg'], true],
    [api, ['.gov.sg'], true],
    [api, ['*.gov.sg'], true],
    [api, ['*'], true],
    [api, ['ay.gov.sg'], false],
    [api, ['other.example', 'gov.sg'], true],
    [api, ['pay.gov.sg:443'], true],
    [api, ['pay.gov.sg:8443'], false],
    [`${api.replace('.sg/', '.sg:8443/')}`, ['pay.gov.sg:8443'], true],
    [api, ['*:443'], true],
    ['http://192.168.1.5/', ['192.168.1.5'], true],
    ['http://192.168.1.5/', ['168.1.5'], false],
    ['http://[2001:db8::1]/', ['2001:db8::1'], true],
    ['http://[2001:db8::1]:81/', ['[2001:db8::1]:81'], true],
    ['http://[2001:db8::1]:81/', ['[2001:db8::1]:82'], false],
    ['http://127.0.0.1:4010/', [], true],
    ['http://127.9.9.9/', [], true],
    ['http://localhost:4010/', [], true],
    ['http://[::1]:4010/', [], true],
    ['http://localhost.example.com/', [], false],
  ];
  for (const [url, noProxy, expected] of cases) {
    it(`${expected ? 'goes to' : 'takes a proxy for'} ${url}${expected ? ' directly' : ''} with [${noProxy.join()}]`, () =>
      assert.equal(isDirect(new URL(url), noProxy), expected));
  }
});
