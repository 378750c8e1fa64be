import * as l10n from '@vscode/l10n';
import { numberText } from '../../../shared/text/counts';
import { longestSecret } from '../redaction/redactor';
import { failed, ok, type Result } from '../../model/result';

/**
 * The address of a presigned link, if it may be followed. The link came from the network: whoever can alter an answer must
 * not be able to send a file over an open connection, nor make us ask other services of this machine. The sentence
 * never holds the link, which is a secret.
 * @param sandboxOrigin of the running sandbox, when the call was sent to it; then nothing else is followed
 * @returns the address, or a sentence on why it is not followed
 */
export function followableLink(link: string, sandboxOrigin?: string): Result<URL, string> {
  if (link.length > longestSecret)
    return failed(
      l10n.t(
        'The service returned a link that is longer than {0} characters, so it was not followed.',
        numberText(longestSecret),
      ),
    );
  const url = URL.parse(link);
  if (!url) return failed(l10n.t('The service returned a link that is not a web address, so it was not followed.'));
  if (sandboxOrigin !== undefined) {
    return url.origin === sandboxOrigin
      ? ok(url)
      : failed(
          l10n.t('The sandbox returned a link to {0}, which is not the sandbox, so it was not followed.', url.host),
        );
  }
  if (url.username !== '' || url.password !== '')
    return failed(
      l10n.t('The service returned a link with a login, which no presigned link has, so it was not followed.'),
    );
  return url.protocol === 'https:'
    ? ok(url)
    : failed(l10n.t('The service returned a link to {0} that is not https, so it was not followed.', url.host));
}
