import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redact } from '../../../../src/core/calls/redact';
import { exchangeRedactor, redactAnswer, redactValues } from '../../../../src/core/calls/redactExchange';
import { headerNames, valueNames } from '../../../../src/core/calls/redaction/credentialNames';
import { operationOf } from '../../../../src/services';
import { sampleExchange } from '../../support/sampleExchange';
import { processorMs } from '../../support/processorMs';

const s = 'q7Zx0Lm4Tb';

/** What a text is when the one secret in it is gone. */
const hidden: readonly [what: string, text: string, left: string][] = [
  ['a header', `Authorization: Bearer ${s}`, 'Authorization: •••'],
  [
    'a header among others',
    `Host: x\r\nAuthorization: Bearer ${s}\r\nAccept: */*`,
    'Host: x\r\nAuthorization: •••\r\nAccept: */*',
  ],
  ['a header without a space', `authorization:${s}\nAccept: a`, 'authorization:•••\nAccept: a'],
  ['a login of a proxy', `Proxy-Authorization: Basic dXNlcjpw`, 'Proxy-Authorization: •••'],
  ['signed headers', `Authorization: AWS4-HMAC-SHA256 Credential=a/b, Signature=${s}`, 'Authorization: •••'],
  ['cookies', `Cookie: sid=${s}; theme="dark"; b=1\nX: y`, 'Cookie: •••\nX: y'],
  ['a cookie that is set', `< set-cookie: sid=${s}; Path=/; HttpOnly`, '< set-cookie: •••'],
  ['a header of a command', `curl -H 'Authorization: Bearer ${s}' -d a=1 x`, "curl -H 'Authorization: •••' -d a=1 x"],
  ['cookies of a command', `curl -H "Cookie: a=${s}; b='c'" x`, 'curl -H "Cookie: •••" x'],
  ['a key', `x-api-key: ${s}`, 'x-api-key: •••'],
  ['a short key', `X-API-Key: abc1 and more`, 'X-API-Key: ••• and more'],
  ['JSON', `{"access_token":"${s}","type":"Bearer"}`, '{"access_token":"•••","type":"Bearer"}'],
  ['indented JSON', `{\n  "api_key" : "${s}",\n  "a": 1\n}`, '{\n  "api_key" : "•••",\n  "a": 1\n}'],
  ['a single letter in JSON', '{"client_secret": "x"}', '{"client_secret": "•••"}'],
  ['a value with a quote in JSON', `{"password":"a\\"${s}","b":"c"}`, '{"password":"•••","b":"c"}'],
  [
    'a header in JSON',
    `{"headers":{"Authorization":"Bearer ${s}","Host":"x"}}`,
    '{"headers":{"Authorization":"•••","Host":"x"}}',
  ],
  [
    'JSON in JSON',
    `{"body":"{\\"refresh_token\\":\\"${s}\\",\\"a\\":1}"}`,
    '{"body":"{\\"refresh_token\\":\\"•••\\",\\"a\\":1}"}',
  ],
  ['headers in JSON', `{"sent":"Cookie: a=${s}\\r\\nHost: x"}`, '{"sent":"Cookie: •••\\r\\nHost: x"}'],
  ['a number in JSON', '{"api_key":48151623,"a":1}', '{"api_key":•••,"a":1}'],
  [
    'JSON in HTML',
    `{&quot;access_token&quot;:&quot;${s}&quot;,&quot;a&quot;:1}`,
    '{&quot;access_token&quot;:&quot;•••&quot;,&quot;a&quot;:1}',
  ],
  ['a HAR file', `{"name": "Authorization", "value": "Bearer ${s}"}`, '{"name": "Authorization", "value": "•••"}'],
  ['Python', `{'X-Api-Key': '${s}', 'a': 'b'}`, "{'X-Api-Key': '•••', 'a': 'b'}"],
  ['Ruby and PHP', `"api_key" => "${s}", "a" => 1`, '"api_key" => "•••", "a" => 1'],
  ['a form', `grant_type=x&client_secret=${s}&scope=y`, 'grant_type=x&client_secret=•••&scope=y'],
  ['a form at its beginning', `client_secret=${s}&scope=y`, 'client_secret=•••&scope=y'],
  ['an encoded form', `body=client_secret%3D${s}%26scope%3Dy`, 'body=client_secret%3D•••%26scope%3Dy'],
  ['a variable', `export MY_API_KEY=${s} B=2`, 'export MY_API_KEY=••• B=2'],
  ['camel case', `{accessToken: '${s}', clientSecret: "${s}"}`, `{accessToken: '•••', clientSecret: "•••"}`],
  ['a text that is cut off', `{"access_token":"${s}`, '{"access_token":"•••'],
];

/** Ordinary data, and what is said of credentials. */
const kept: readonly string[] = [
  '{"token":"abcdefgh12345678","next_token":"abc","paginationToken":"b2Zmc2V0PTI1"}',
  '{"max_tokens":4096,"authorType":"agency","secretary":"Tan","keyword":"parks","authorization_code_count":3}',
  'town,api_key,password\nBedok,1,2',
  '{"columns":["access_token","cookie","authorization"]}',
  '[{"cookie":"chocolate chip","price":3},{"authorization":"Approved","town":"Bedok"}]',
  'x-api-key: missing',
  'The header x-api-key. Add one, or set DATA_GOV_SG_API_KEY (line 3): it is set among others, as API_KEY=….',
  'authorization: denied',
  '{"access_token":null,"api_key":"","expires_in":3600}',
  'curl -H \'x-api-key: $PAYSG_API_KEY\' -H "Authorization: ${TOKEN}" https://x',
  'api_key = none, password: required',
  'Passwords are never stored: type one.',
  '{"my_access_token_expires":1,"validtoken":"abc"}',
];

describe('redact and names of credentials', () => {
  for (const [what, text, left] of hidden) {
    it(`takes the value out of ${what}`, () => {
      assert.equal(redact(text), left);
      assert.equal(redact(left), left, 'a second time it stays as it is');
    });
  }

  for (const text of kept) it(`keeps ${JSON.stringify(text).slice(0, 70)}`, () => assert.equal(redact(text), text));

  it('takes the value of every name out, in any case and in each form', () => {
    const forms = [
      (name: string, value: string) => `${name}: ${value}`,
      (name: string, value: string) => JSON.stringify({ a: 1, [name]: value, b: 2 }),
      (name: string, value: string) => JSON.stringify(JSON.stringify({ [name]: value })),
      (name: string, value: string) => `(${name}=${value})`,
    ];
    const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-.+/='), minLength: 12, maxLength: 200 });
    fc.assert(
      fc.property(
        fc.constantFrom(...valueNames, ...headerNames),
        fc.constantFrom(...forms),
        letters,
        (name, form, end) => {
          const value = `7=${end}`;
          for (const text of [form(name, value), form(name.toUpperCase(), value)])
            assert.ok(!redact(text).includes(end), text);
        },
      ),
    );
  });

  it('takes time by the length of a text alone', () => {
    for (const text of [
      'x-api-key: ',
      '"access_token" : "',
      'cookie',
      'password\\',
      'api_key=%',
      'authorization: a=',
    ]) {
      const timeOf = (times: number) => {
        const long = text.repeat(times);
        return processorMs(() => redact(long));
      };
      timeOf(2000);
      const [short, long] = [timeOf(20_000), timeOf(80_000)];
      assert.ok(long < Math.max(short, 20) * 16, `${text}: ${short} ms, then ${long} ms`);
    }
  });

  it('takes out headers and values of fields by their names', () => {
    const { outcome } = sampleExchange('whoami', { body: {} });
    assert.ok(outcome.ok);
    const headers = [
      ['set-cookie', `sid=${s}; Path=/`],
      ['x-api-key', 'a'],
      ['date', 'today'],
    ] as const;
    const answer = redactAnswer({ ...outcome.answer, headers }, exchangeRedactor(undefined, operationOf('whoami')));
    assert.deepEqual(answer.headers, [
      ['set-cookie', '•••'],
      ['x-api-key', '•••'],
      ['date', 'today'],
    ]);
    const values = redactValues(
      { metadata: { api_key: 'a', town: 'Bedok', empty: '' }, filters: { password: '' } },
      redact,
    );
    assert.deepEqual(values, { metadata: { api_key: '•••', town: 'Bedok', empty: '' }, filters: { password: '' } });
  });
});
