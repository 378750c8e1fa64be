/**
 * Names whose values let somebody in, whatever they look like: those that HTTP, OAuth 2.0 (RFC 6749) and most services with keys
 * use, and that sanitizers of logs and HAR files take out by default. Left out on purpose: `token`, `secret`, `key` and `auth`
 * alone, which name columns and pages of lists as well (`next_token`, `max_tokens`).
 */
const words = [
  ...['x-api-key', 'api key', 'apikey', 'api secret', 'apisecret'],
  ...['access token', 'accesstoken', 'refresh token', 'refreshtoken', 'id token', 'idtoken', 'auth token', 'authtoken'],
  ...[
    'client secret',
    'clientsecret',
    'private token',
    'session token',
    'x-amz-security-token',
    'ocp-apim-subscription-key',
  ],
  ...['secret access key', 'secretaccesskey', 'password', 'passwd'],
];

/** Of values that end where a word ends. */
export const valueNames: readonly string[] = words.flatMap(name =>
  name.includes(' ') ? [name.replaceAll(' ', '_'), name.replaceAll(' ', '-')] : [name],
);

/** Of headers, whose values reach to the end of the line. */
export const headerNames: readonly string[] = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie'];

const all: ReadonlySet<string> = new Set([...valueNames, ...headerNames]);

/** Whether all that a header or a field of this name holds is a secret. */
export const isCredentialName = (name: string): boolean => all.has(name.trim().toLowerCase());
