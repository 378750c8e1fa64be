import { jsonReply, type Reply } from '../../../core/sandbox/reply';

/**
 * PaySG's error form. The form and the statuses are documented; the words in `type` and `code` could not be read, so each
 * of them is a guess and says so: https://guide.pay.gov.sg/start-an-api-integration/errors
 */
export function paysgError(status: number, code: string, message: string, ...guesses: readonly string[]): Reply {
  const error = { type: typeOf(status), code, message };
  return jsonReply(status, { error }, 'error type and code', ...guesses);
}

/** What the service answers when it fails itself, or when it has had enough. */
export function brokenReply(status: number): Reply {
  const [code, message] = broken[status] ?? ['request_failed', `The request failed with status ${status}.`];
  return paysgError(status, code, message);
}

const broken: Readonly<Record<number, readonly [string, string]>> = {
  429: ['too_many_requests', 'Too many requests. Wait before you send the next one, longer each time.'],
  500: ['internal_server_error', 'Something went wrong at PaySG.'],
  503: ['service_unavailable', 'A service that PaySG depends on is not available.'],
};

/** The types of RedeemSG, a sister service with the same status table. */
function typeOf(status: number): string {
  if (status === 409) return 'idempotency_error';
  if (status === 503) return 'external_error';
  return status >= 500 ? 'api_error' : 'invalid_request_error';
}
