import { profiles } from '../apis/catalogue';

const mark = '•••';

const knownPrefixes = profiles.flatMap(profile =>
  profile.keyKinds.flatMap(kind => kind.prefixes.map(each => each.prefix)),
);
/**
 * Values of any key whose prefix is known, wherever they stand in a text, whether or not we hold the key: the source of a
 * regular expression, whose first group is the prefix and may stay.
 */
export const keyPattern = `(${knownPrefixes.join('|')})[A-Za-z0-9_-]{8,}`;
const prefixed = new RegExp(keyPattern, 'g');

/** The parts of a presigned link that let whoever has it use it: Amazon's, Google's, and the plain `signature` of others. */
const presigned =
  /((?:X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)|(?:[?&]|&amp;|\\u0026)signature)(?:=|%3D))[^&"'\s\\<>]+/gi;

/**
 * Takes every secret out of a text that is to be shown, logged or stored.
 * @param secrets values that must not stay, like the key that was sent; undefined or empty ones are skipped
 */
export function redact(text: string, ...secrets: readonly (string | undefined)[]): string {
  const bare = secrets.reduce<string>((rest, secret) => (secret ? rest.replace(formsOf(secret), mark) : rest), text);
  return bare.replace(presigned, `$1${mark}`).replace(prefixed, `$1${mark}`);
}

/** Every way in which an answer can repeat a secret that it was sent: plain or escaped, and in base64. */
function formsOf(secret: string): RegExp {
  const bytes = Buffer.from(secret);
  const base64 = [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')].map(literal);
  return new RegExp([[...secret].map(escapedForms).join(''), ...base64].join('|'), 'gi');
}

/** One character as itself, or as it is escaped in an address, in JSON or in HTML. Nobody escapes letters and digits. */
function escapedForms(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const percent = [...Buffer.from(character)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const json = [`\\\\u${hex.padStart(4, '0')}`, `\\\\${literal(character)}`];
  const html = [`&#0*${code};`, `&#x0*${hex};`, ...(htmlNames[character] ?? [])];
  return `(?:${[literal(character), percent, ...json, ...html].join('|')})`;
}

const htmlNames: Readonly<Record<string, readonly string[]>> = {
  '&': ['&amp;'],
  '<': ['&lt;'],
  '>': ['&gt;'],
  '"': ['&quot;'],
  "'": ['&apos;'],
};

const literal = (text: string): string => text.replace(/[^A-Za-z0-9]/g, character => `\\${character}`);
