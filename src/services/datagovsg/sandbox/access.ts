import type { SandboxCall } from '../../../core/sandbox/call';
import { isSameKey } from '../../../core/sandbox/isSameKey';
import type { RateLimits } from '../../../core/sandbox/rateLimits';
import type { Reply } from '../../../core/sandbox/reply';
import type { DatagovsgKeys } from './datagovsgKeys';
import { wrappedError } from './errors';

/** Only the admin operations need a key. All others are counted, with a read key or without. */
export function refuseDatagovsgCall(
  { operation, key }: SandboxCall,
  keys: DatagovsgKeys,
  limits: RateLimits | undefined,
): Reply | undefined {
  if (operation.key?.required) {
    return key !== undefined && isSameKey(key, keys.datagovsgWrite) ? undefined : unauthorized();
  }
  const tier = tierOf(key, keys);
  return !limits || limits.admit(operation.id, tier) ? undefined : tooMany(limits.secondsLeft(operation.id, tier));
}

/** An unknown read key is not refused: the real service takes such a call for an anonymous one. */
function tierOf(key: string | undefined, keys: DatagovsgKeys): string | undefined {
  if (key === undefined) return undefined;
  if (isSameKey(key, keys.datagovsgRead)) return 'production';
  return isSameKey(key, keys.datagovsgDeveloperRead) ? 'developer' : undefined;
}

function unauthorized(): Reply {
  const error = { code: 2, name: 'UNAUTHORIZED', errorMsg: 'Unauthorized' };
  return wrappedError(401, error, 'status and body for a missing or wrong write key');
}

/**
 * The wrapper also where the service answers in CKAN's form otherwise, and no Retry-After; the message names the seconds, as
 * was measured in September 2026: https://github.com/StephenAbbott/opencheck, backend/opencheck/sources/acra_singapore.py
 */
function tooMany(seconds: number): Reply {
  const errorMsg = `Rate limit exceeded, try again in ${seconds} seconds`;
  const error = { code: 24, name: 'TOO_MANY_REQUESTS', errorMsg };
  return wrappedError(429, error, 'the window begins with the first call', 'words before "try again in"');
}
