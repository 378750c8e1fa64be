import { own } from '../../../shared/json/own';

/** How undici words that it read an answer which only a request of another kind may get (lib/dispatcher/client-h1.js, 8.12.4). */
const unaskedAnswers: Readonly<Record<string, string>> = {
  'bad response': 'UNASKED_CONTINUE',
  'bad upgrade': 'UNASKED_UPGRADE',
};

/** The most specific code: that of the cause, or of the first of several tried addresses. undefined: not an error of the network. */
export function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner = reasonOf(error.cause) ?? (error instanceof AggregateError ? reasonOf(error.errors[0]) : undefined);
  if (inner) return inner;
  const unasked = own<string>(unaskedAnswers, error.message);
  if (unasked !== undefined && error.name === 'SocketError') return unasked;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'HTTPParserError' ? parserCode(error.message) : undefined;
}

/**
 * undici gives errors of its parser no code, but ends their message with one of llhttp's fixed reasons in parentheses:
 * "(Invalid status code)" becomes `HPE_INVALID_STATUS_CODE`, in the manner of llhttp's own codes.
 */
function parserCode(message: string): string {
  const reason = /\(([A-Za-z][A-Za-z -]{2,60})\)$/.exec(message)?.[1];
  return reason ? `HPE_${reason.toUpperCase().replace(/[ -]+/g, '_')}` : 'HPE_NOT_HTTP';
}
