import { longestSecret } from '../redaction/redactor';
import { failed, ok, type Result } from '../../model/result';

/**
 * The address of a presigned link, if it may be followed. The link came from the network: whoever can alter an answer must
 * not be able to send a file over an open connection, nor make us ask other services of this machine. What is said never
 * holds the link, which is a secret.
 * @param sandboxOrigin of the running sandbox, when the call was sent to it; then nothing else is followed
 * @returns the address, or a sentence on why it is not followed
 */
export function followableLink(link: string, sandboxOrigin?: string): Result<URL, string> {
  if (link.length > longestSecret)
    return failed('The service gave a link that is longer than 16,384 characters, so it was not followed.');
  const url = URL.parse(link);
  if (!url) return failed('The service gave a link that is no web address, so it was not followed.');
  if (sandboxOrigin !== undefined) {
    return url.origin === sandboxOrigin
      ? ok(url)
      : failed(`The sandbox gave a link to ${url.host}, which is not the sandbox, so it was not followed.`);
  }
  if (url.username !== '' || url.password !== '')
    return failed('The service gave a link that holds a log-in, which no presigned link does, so it was not followed.');
  return url.protocol === 'https:'
    ? ok(url)
    : failed(`The service gave a link to ${url.host} that is not https, so it was not followed.`);
}
