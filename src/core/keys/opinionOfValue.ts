import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { KeyKind } from '../model/keyKind';
import type { EnvironmentId } from '../model/operation';
import { leastSecret } from '../calls/redaction/redactor';
import { checkKeyValue } from './checkKeyValue';
import type { Secret } from './secret';

/**
 * What to say of a value while it is typed. One that is too short to be distinguished from other text is taken, with a warning: it is
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
  return checked.value.length < leastSecret ? ({ severity: 'warning', text: tooShort() } as const) : undefined;
}

const tooShort = (): string =>
  l10n.t(
    'This value has fewer than {0} characters. If an answer repeats it, it stays readable there and in the log, because so short a text cannot be distinguished from other text. Check that all of it was copied.',
    leastSecret,
  );
