import type { Services } from '../model/services';
import type { KeyKind } from '../model/keyKind';
import type { EnvironmentId } from '../model/operation';
import { leastSecret } from '../calls/redaction/redactor';
import { checkKeyValue } from './checkKeyValue';
import type { Secret } from './secret';

/**
 * What to say of a value while it is typed. One that is too short to be told from other text is taken, with a warning: it is
 * not searched for in what is shown and logged.
 * @returns undefined when there is nothing to say; it never repeats the value
 */
export function opinionOfValue(
  services: Services,
  kind: KeyKind,
  environment: EnvironmentId | undefined,
  typed: Secret,
) {
  const checked = checkKeyValue(services, kind, environment, typed);
  if (!checked.ok) return { severity: 'error', text: checked.error } as const;
  return checked.value.length < leastSecret ? ({ severity: 'warning', text: tooShort } as const) : undefined;
}

const tooShort =
  `This value has fewer than ${leastSecret} characters. Should an answer repeat it, it stays readable there and in the log, ` +
  'as so short a text cannot be told from others. Check that all of it was copied.';
