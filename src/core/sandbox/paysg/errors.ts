import { jsonReply, type Reply } from '../reply';

/** The statuses of PaySG's error table: https://guide.pay.gov.sg/start-an-api-integration/errors */
export type ErrorStatus = 400 | 401 | 402 | 403 | 404 | 405 | 409 | 413;

/**
 * PaySG's error form. The form is documented; the words in `type` and `code` could not be read, so each of them is a
 * guess and says so.
 */
export function paysgError(status: ErrorStatus, code: string, message: string, ...guesses: readonly string[]): Reply {
  const error = { type: typeOf(status), code, message };
  return jsonReply(status, { error }, 'error type and code', ...guesses);
}

/** The types of RedeemSG, a sister service with the same status table. */
function typeOf(status: ErrorStatus): string {
  return status === 409 ? 'idempotency_error' : 'invalid_request_error';
}
