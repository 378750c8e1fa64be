import * as l10n from '@vscode/l10n';
import type { Finding } from '../model/exchange';
import type { Failure } from '../model/failure';
import { bytesText } from '../../shared/text/sizes';

type Violation = Extract<Failure, { kind: 'violation' }>;

/** Something is there and answered, so this is never a problem of reaching it. */
export function findingOfViolation({ code, receivedBytes }: Violation, host: string): Finding {
  const isHttp = receivedBytes !== undefined || !isOther.has(code);
  const sentences = [
    l10n.t('{0} answered, but not as HTTP requires.', host),
    ruleOf(code),
    ...(receivedBytes === undefined
      ? []
      : [l10n.t('This was found after {0} of the answer, and that part is not shown.', bytesText(receivedBytes))]),
    isHttp
      ? l10n.t('A proxy or firewall that changes answers can cause this. The service may have carried out the call.')
      : l10n.t(
          'Something other than a web service may be listening there, it may require an encrypted connection, or a proxy may have garbled its answer.',
        ),
    `(${code})`,
  ];
  return {
    id: 'violation',
    title: isHttp ? l10n.t('The answer breaks a rule of HTTP') : l10n.t('The answer is not HTTP'),
    detail: sentences.join(' '),
    evidence: 'seenInThisCall',
  };
}

/** What no server of HTTP/1.1 begins an answer with: another protocol, HTTP/2, or TLS. */
const isOther: ReadonlySet<string> = new Set(['HPE_NOT_HTTP', 'HPE_INVALID_HTTP_VERSION']);

/**
 * By the reasons of llhttp that undici names (https://github.com/nodejs/llhttp, src/llhttp/http.ts, seen with undici 8.12.4
 * on 2026-11-28), and by undici's own codes.
 */
function ruleOf(code: string): string {
  switch (code) {
    case 'HPE_NOT_HTTP':
      return l10n.t('It does not begin with “HTTP/”.');
    case 'HPE_INVALID_HTTP_VERSION':
      return l10n.t('Its first line names a version of HTTP that is not supported here.');
    case 'HPE_INVALID_STATUS_CODE':
      return l10n.t('Its first line has no status of three digits.');
    case 'HPE_INVALID_HEADER_TOKEN':
      return l10n.t('The name of a header contains a character that is not allowed.');
    case 'HPE_INVALID_HEADER_VALUE_CHAR':
      return l10n.t('The value of a header contains a character that is not allowed.');
    case 'HPE_INVALID_CHARACTER_IN_CONTENT_LENGTH':
      return l10n.t('Its content-length is not a number.');
    case 'HPE_INVALID_CHARACTER_IN_CHUNK_SIZE':
      return l10n.t('The length of a part of its body is not a hexadecimal number.');
    case 'HPE_MISSING_EXPECTED_CR_AFTER_HEADER_VALUE':
    case 'HPE_MISSING_EXPECTED_LF_AFTER_HEADER_VALUE':
    case 'HPE_EXPECTED_LF_AFTER_HEADERS':
      return l10n.t('One of its lines has the wrong line ending.');
    case 'UNASKED_CONTINUE':
      return l10n.t(
        'It begins with “100 Continue”, which only answers a request that expects it; this one did not. What follows it is not read.',
      );
    case 'UNASKED_UPGRADE':
      return l10n.t('It changes to another protocol, which this call did not request.');
    case 'UND_ERR_HEADERS_OVERFLOW':
      return l10n.t('Its headers are larger than the limit here.');
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return l10n.t('The length of its body differs from its content-length.');
    default:
      return l10n.t('It cannot be read as an answer of a web service.');
  }
}
