import type { SandboxCall } from '../call';
import { isSameKey } from '../isSameKey';
import type { Reply } from '../reply';
import { wrappedError } from './errors';

/**
 * Only the admin operations need a key. An unknown read key is not refused: the real service takes such a call for an
 * anonymous one, so read keys are not looked at here at all.
 */
export function refuseDatagovsgCall(call: SandboxCall, writeKey: string): Reply | undefined {
  if (!call.operation.key?.required) return undefined;
  if (call.key !== undefined && isSameKey(call.key, writeKey)) return undefined;
  const error = { code: 2, name: 'UNAUTHORIZED', errorMsg: 'Unauthorized' };
  return wrappedError(401, error, 'status and body for a missing or wrong write key');
}
