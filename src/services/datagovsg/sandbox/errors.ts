import { jsonReply, type Reply } from '../../../core/sandbox/reply';

/** data.gov.sg's wrapper, for success. The code 0 and the empty text are what clients test. */
export function wrapped(data: unknown, ...guesses: readonly string[]): Reply {
  return jsonReply(200, { code: 0, data, errorMsg: '' }, ...guesses);
}

/** An error in the wrapper's form. */
export interface WrappedError {
  code: number;
  name: string;
  errorMsg: string;
}

export function wrappedError(status: number, error: WrappedError, ...guesses: readonly string[]): Reply {
  const { code, name, errorMsg } = error;
  return jsonReply(status, { code, name, data: null, errorMsg }, ...guesses);
}

export function notFound(what: string): Reply {
  const error = { code: 17, name: 'NOT_FOUND', errorMsg: `${what} not found` };
  return wrappedError(404, error, 'status and body for an unknown id');
}

/** A failure of the service itself, as the fault "error" requests it. No such answer was ever seen. */
export function brokenReply(status: number): Reply {
  const error = { code: 1, name: 'INTERNAL_ERROR', errorMsg: 'The sandbox was asked to fail.' };
  return wrappedError(status, error, 'body of a server error');
}

/** Row search's error form, which is CKAN's. `details` are texts by parameter. */
export function ckanError(status: number, type: string, details: object, ...guesses: readonly string[]): Reply {
  return jsonReply(status, { success: false, error: { __type: type, ...details } }, ...guesses);
}

export function validationError(details: Readonly<Record<string, readonly string[]>>): Reply {
  return ckanError(409, 'Validation Error', details, 'status of a validation error');
}
