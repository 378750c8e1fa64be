import { profiles } from '../apis/catalogue';

const mark = '•••';

/** Values of any key whose prefix is known, wherever they stand in a text, whether or not we hold the key. */
const knownPrefixes = profiles.flatMap(profile =>
  profile.keyKinds.flatMap(kind => kind.prefixes.map(each => each.prefix)),
);
const prefixed = new RegExp(`(${knownPrefixes.join('|')})[A-Za-z0-9_-]{8,}`, 'g');

/** The parts of a presigned link that let whoever has it use it: Amazon's, and the plain `signature` of other stores. */
const presigned = /((?:X-Amz-(?:Signature|Credential|Security-Token)|[?&]signature)=)[^&"'\s\\<>]+/gi;

/**
 * Takes every secret out of a text that is to be shown, logged or stored.
 * @param secret the value of the key that was sent, if one was
 */
export function redact(text: string, secret?: string): string {
  const bare = secret ? forms(secret).reduce((rest, form) => rest.replaceAll(form, mark), text) : text;
  return bare.replace(presigned, `$1${mark}`).replace(prefixed, `$1${mark}`);
}

/** The ways in which an answer can repeat a key that it was sent, longest first. */
function forms(secret: string): readonly string[] {
  const written = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), btoa(secret)];
  return [...new Set(written)].sort((a, b) => b.length - a.length);
}
