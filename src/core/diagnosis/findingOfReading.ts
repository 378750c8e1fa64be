import * as l10n from '@vscode/l10n';
import type { Answer, Finding } from '../model/exchange';
import { isTooLargeToParse } from '../../shared/json/parseBound';
import { bytesText } from '../../shared/text/sizes';

const seen = { evidence: 'seenInThisCall' } as const;

/** Why nothing is known of a body that was received: it could not be decompressed, or is too large to be checked. */
export function notRead({ reading, headers, body, wireBytes }: Answer): Finding | undefined {
  if (reading?.notUnpacked !== undefined) {
    const encodings = headers.filter(([name]) => name === 'content-encoding').map(([, value]) => value);
    const detail = [
      l10n.t(
        'Its content is not shown: {0} (content-encoding: {1}).',
        bytesText(wireBytes),
        encodings.join(', ') || l10n.t('none'),
      ),
      unpackSentence(reading.notUnpacked),
      l10n.t('The status was received all the same. A proxy that changes answers can cause this.'),
    ].join(' ');
    return { id: 'notUnpacked', title: l10n.t('The answer cannot be decompressed'), detail, ...seen };
  }
  if (!/^\s*[[{]/.test(body) || !isTooLargeToParse(body)) return undefined;
  return {
    id: 'notChecked',
    title: l10n.t('The answer is too large to be checked'),
    detail: l10n.t(
      'It was received whole, and is shown and saved as it is. Its JSON is too long or too deeply nested to be checked here. Request less (limit, fields, filters) to have it checked.',
    ),
    ...seen,
  };
}

/** What a reason of UnpackProblem means. */
export function unpackSentence(reason: string): string {
  switch (reason) {
    case 'UNKNOWN_CODING':
      return l10n.t('Its compression is not known here ({0}).', reason);
    case 'TOO_MANY_CODINGS':
      return l10n.t('It is compressed more times than any server has a reason to ({0}).', reason);
    case 'TRUNCATED':
      return l10n.t('Its end is missing ({0}).', reason);
    case 'BAD_CHECKSUM':
      return l10n.t('Its checksum does not match ({0}).', reason);
    case 'TOO_LARGE':
      return l10n.t('It decompresses to far more than a file of its size holds ({0}).', reason);
    default:
      return l10n.t('Its bytes are not compressed as its header says ({0}).', reason);
  }
}

/** How a body was read, where it matters to whoever cannot make sense of it, in sentences. */
export function readAs({ reading = {} }: Answer): readonly string[] {
  const { charset, isCharsetUnknown, isDamaged, packing } = reading;
  const sentences = [
    charset !== undefined && l10n.t('It was read as {0}.', charset),
    isCharsetUnknown && l10n.t('Its character set is not known here, so it was read as UTF-8.'),
    isDamaged && l10n.t('Some of its bytes have no meaning in that character set.'),
    packing === 'unlabelled' && l10n.t('It was compressed, although no header says so.'),
    packing === 'labelOnly' && l10n.t('A header says that it is compressed, but it is not.'),
  ];
  return sentences.filter(sentence => typeof sentence === 'string');
}
