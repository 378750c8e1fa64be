import { headerNames, valueNames } from './credentialNames';
import { keyPrefixes } from './keyPrefixes';
import type { Needle } from './needles';
import { base64Of, hexOf } from './spellings';

/** A key has more characters than these behind its prefix; fewer are a mention of the prefix. The bound is ours. */
const leastKey = 8;

/**
 * Parameters that let whoever has the address use it, wherever they stand.
 * Amazon: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html; its older form with `AWSAccessKeyId`
 * and `Signature`: data-gov-sg-api 8.3.4. Google: https://cloud.google.com/storage/docs/authentication/signatures
 */
const ofSignedLinks = ['x-amz-', 'x_amz_', 'x-goog-', 'x_goog_'].flatMap(prefix =>
  ['signature', 'credential', 'security-token', 'security_token'].map(name => `${prefix}${name}=`),
);

/** The same of others, at the beginning of a parameter alone. `sig` is Azure's. */
const ofAddresses = [
  ...['sig', 'signature', 'token', 'access_token', 'id_token', 'refresh_token', 'auth_token', 'sas_token', 'jwt'],
  ...['awsaccesskeyid', 'googleaccessid', 'password', 'passwd', 'secret', 'client_secret'],
  ...['api_key', 'apikey', 'api-key', 'x-api-key', 'access_key', 'subscription-key'],
].map(name => `${name}=`);

export const saidMarks = (): readonly Needle[] => [
  ...keyPrefixes().map(text => ({ text, kind: 'key', leastLength: leastKey }) as const),
  ...ofSignedLinks.map(text => ({ text, kind: 'parameter', isWord: true }) as const),
  ...ofAddresses.map(text => ({ text, kind: 'parameter', isParameter: true }) as const),
  // A key, or the name of a column: a short value is none of use to anybody.
  { text: 'key=', kind: 'parameter', isParameter: true, leastLength: 8 },
  { text: '://', kind: 'logIn' },
  ...[...valueNames, ...headerNames].map(text => ({ text, kind: 'name', isWord: true }) as const),
];

/** In codes for bytes nothing distinguishes the marks from what follows: all of it goes. */
export const codedMarks = (): readonly Needle[] =>
  [...keyPrefixes(), ...['x-amz-signature=', 'x-goog-signature=']].flatMap(mark =>
    [mark, mark.replace('amz', 'Amz').replace('goog', 'Goog').replace('sig', 'Sig').replace('x-', 'X-')].flatMap(text =>
      [hexOf(text), ...base64Of(Buffer.from(text))].map(code => ({ text: code, kind: 'encoded' }) as const),
    ),
  );
