import assert from 'node:assert/strict';
import { networkSettings, type NetworkSources } from '../../../../../src/core/calls/network/networkSettings';

const from = (sources: Partial<NetworkSources>) => networkSettings({ settings: {}, env: {}, ...sources });

describe('networkSettings', () => {
  it('goes directly when nothing is said', () =>
    assert.deepEqual(from({}), { noProxy: [], isProxyCertificateChecked: true }));

  const proxies: readonly [string, Partial<NetworkSources>, [string | undefined, string | undefined]][] = [
    ['the setting', { settings: { proxy: 'http://a:1' } }, ['http://a:1', 'http://a:1']],
    [
      'the setting before the environment',
      { settings: { proxy: 'http://a:1' }, env: { HTTPS_PROXY: 'http://b:2' } },
      ['http://a:1', 'http://a:1'],
    ],
    [
      'a proxy without a scheme',
      { settings: { proxy: ' proxy.example:3128 ' } },
      ['http://proxy.example:3128', 'http://proxy.example:3128'],
    ],
    ['the environment', { env: { HTTPS_PROXY: 'http://b:2', HTTP_PROXY: 'http://c:3' } }, ['http://b:2', 'http://c:3']],
    [
      'small letters first',
      { env: { HTTPS_PROXY: 'http://b:2', https_proxy: 'http://d:4' } },
      ['http://d:4', undefined],
    ],
    [
      'the proxy of http for https, as VS Code does',
      { env: { HTTP_PROXY: 'http://c:3' } },
      ['http://c:3', 'http://c:3'],
    ],
    ['ALL_PROXY last', { env: { ALL_PROXY: 'http://e:5' } }, ['http://e:5', 'http://e:5']],
    ['an empty variable as none', { env: { HTTPS_PROXY: '', ALL_PROXY: 'http://e:5' } }, ['http://e:5', 'http://e:5']],
    [
      'no proxy when VS Code’s support is off',
      { settings: { proxy: 'http://a:1', proxySupport: 'off' }, env: { HTTPS_PROXY: 'http://b:2' } },
      [undefined, undefined],
    ],
  ];
  for (const [what, sources, [https, http]] of proxies) {
    it(`takes ${what}`, () => {
      const { httpsProxy, httpProxy } = from(sources);
      assert.deepEqual([httpsProxy, httpProxy], [https, http]);
    });
  }

  it('reads NO_PROXY with commas and blanks, and not at all next to the setting', () => {
    const env = { NO_PROXY: ' Example.com, .gov.sg  10.0.0.1:8080,' };
    assert.deepEqual(from({ env }).noProxy, ['example.com', '.gov.sg', '10.0.0.1:8080']);
    assert.deepEqual(from({ env, settings: { noProxy: ['only.example'] } }).noProxy, ['only.example']);
    assert.deepEqual(from({ env, settings: { noProxy: [] } }).noProxy.length, 3);
    assert.deepEqual(from({ env: { ...env, no_proxy: '' } }).noProxy.length, 3);
    assert.deepEqual(from({ env: { ...env, no_proxy: 'small.example' } }).noProxy, ['small.example']);
  });

  it('passes on the login, the check of the proxy’s certificate and the authorities', () => {
    const settings = { proxyAuthorization: 'Basic eDp5', proxyStrictSSL: false };
    const found = from({ settings, certificateAuthorities: ['pem'] });
    assert.deepEqual(found, {
      noProxy: [],
      proxyAuthorization: 'Basic eDp5',
      isProxyCertificateChecked: false,
      certificateAuthorities: ['pem'],
    });
    assert.ok(!('proxyAuthorization' in from({ settings: { proxyAuthorization: null } })));
  });
});
