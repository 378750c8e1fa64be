import type { Problem } from '../../../core/model/problem';
import type { SandboxCall, UnlistedRequest } from '../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../core/sandbox/reply';
import { validationError, wrappedError } from './errors';
import { badDate } from './realtime/realtime';

/** A path, method or body that the service cannot use. */
export function unusable(status: number, errorMsg: string): Reply {
  const error = { code: 4, name: 'ERROR_PARAMS', errorMsg };
  // A POST to the download calls is answered with 403 by the real service; taken to be so everywhere.
  return wrappedError(status === 405 ? 403 : status, error, 'status and body of an unusable request');
}

/**
 * The gateway in front of `api-open` takes a path that it does not know for a request without a signature:
 * https://github.com/zctiong-iss/crewsafe, docs/runbooks/SCRUM-170-lightning-ingestion.md, a live call of August 2026.
 */
export function unmapped({ host, allowed }: UnlistedRequest): Reply | undefined {
  if (!host.startsWith('api-open') || allowed.length > 0) return undefined;
  const reply = jsonReply(403, { message: 'Missing Authentication Token' }, "body of the gateway's refusal");
  return { ...reply, headers: { 'x-amzn-errortype': 'MissingAuthenticationTokenException' } };
}

/** Values that do not fit the document. */
export function invalid(call: SandboxCall, problems: readonly Problem[]): Reply {
  if (call.operation.id === 'datastoreSearch') return validationError(messagesByField(problems));
  const isDate = problems.every(problem => problem.field === 'date');
  if (isDate) return wrappedError(400, { code: 4, name: 'ERROR_PARAMS', errorMsg: badDate });
  const error = { code: 4, name: 'ERROR_PARAMS', errorMsg: problems.map(problem => problem.message).join(' ') };
  return wrappedError(400, error, 'status and body for values that do not fit');
}

function messagesByField(problems: readonly Problem[]): Record<string, string[]> {
  const byField = new Map<string, string[]>();
  for (const { field, message } of problems) byField.set(field, [...(byField.get(field) ?? []), message]);
  return Object.fromEntries(byField);
}
