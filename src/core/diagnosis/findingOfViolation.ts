import type { Finding } from '../model/exchange';
import type { Failure } from '../model/failure';
import { own } from '../../shared/json/own';

type Violation = Extract<Failure, { kind: 'violation' }>;

/** Something is there and answered, so this is never a problem of reaching it. */
export function findingOfViolation({ code, receivedBytes }: Violation, host: string): Finding {
  const isHttp = receivedBytes !== undefined || !isOther.has(code);
  const title = isHttp ? 'The answer breaks a rule of HTTP' : 'The answer is not HTTP';
  const rule = own(rules, code) ?? 'It cannot be read as an answer of a web service.';
  const after =
    receivedBytes === undefined ? '' : ` This came after ${receivedBytes} bytes of it, which are not shown.`;
  const cause = isHttp
    ? 'A proxy or firewall that changes answers can cause this. The service may have carried the call out.'
    : 'Something else than a web service listens there, or it wants an encrypted connection, or a proxy garbled its answer.';
  return {
    id: 'violation',
    title,
    detail: `${host} answered, but not as HTTP says. ${rule}${after} ${cause} (${code})`,
    evidence: 'seenInThisCall',
  };
}

/** What no server of HTTP/1.1 begins an answer with: another protocol, HTTP/2, or TLS. */
const isOther: ReadonlySet<string> = new Set(['HPE_NOT_HTTP', 'HPE_INVALID_HTTP_VERSION']);

const line = 'A line of it does not end as lines must.';
const tooLarge = 'Its headers are larger than what is taken here.';

/**
 * By the reasons of llhttp that undici names (https://github.com/nodejs/llhttp, src/llhttp/http.ts, seen with undici 8.12.4
 * on 2026-11-28), and by undici's own codes.
 */
const rules: Readonly<Record<string, string>> = {
  HPE_NOT_HTTP: 'It does not begin with “HTTP/”.',
  HPE_INVALID_HTTP_VERSION: 'Its first line names a version of HTTP that is not spoken here.',
  HPE_INVALID_STATUS_CODE: 'Its first line has no status of three digits.',
  HPE_INVALID_HEADER_TOKEN: 'The name of a header has a sign that none may have.',
  HPE_INVALID_HEADER_VALUE_CHAR: 'The value of a header has a sign that none may have.',
  HPE_INVALID_CHARACTER_IN_CONTENT_LENGTH: 'Its content-length is no number.',
  HPE_INVALID_CHARACTER_IN_CHUNK_SIZE:
    'A part of its body gives its length as something other than a hexadecimal number.',
  HPE_MISSING_EXPECTED_CR_AFTER_HEADER_VALUE: line,
  HPE_MISSING_EXPECTED_LF_AFTER_HEADER_VALUE: line,
  HPE_EXPECTED_LF_AFTER_HEADERS: line,
  UNASKED_CONTINUE:
    'It begins with “100 Continue”, which only answers a request that asks for it; this one did not. What stands behind it is not read.',
  UNASKED_UPGRADE: 'It changes to another protocol, which this call did not ask for.',
  UND_ERR_HEADERS_OVERFLOW: tooLarge,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'Its body is not as long as its content-length says.',
};
