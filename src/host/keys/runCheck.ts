import { harmOf, keyKind, operationOf, services } from '../../services';
import type { KeyKind } from '../../core/model/keyKind';
import { guard } from '../../core/calls/guard';
import type { CallOutcome } from '../../core/model/callOutcome';
import type { Exchange, FieldValues } from '../../core/model/exchange';
import { judgeCheck } from '../../core/keys/judgeCheck';
import type { KeyCheck, KeyInfo } from '../../core/keys/keyInfo';
import { isOfSandbox } from '../../core/keys/sandboxKeys';
import { scopeOf } from '../../core/keys/keyScope';
import { overallCheck } from '../../core/keys/overallCheck';
import type { App } from '../app';
import { notSentText } from '../../core/model/callAnswer';

/** A check that was sent, or why none was. */
export type CheckRun = { check: KeyCheck; exchange: Exchange } | { notChecked: string };

/** Why a key of this kind can never be checked, or undefined. */
export const cannotBeChecked = ({ check }: KeyKind): string | undefined =>
  'impossible' in check ? check.impossible : undefined;

/** Sends the harmless call of a key's kind. @param serviceId for kinds that need one to be checked against */
export async function runCheck(
  app: Pick<App, 'caller'>,
  info: KeyInfo,
  serviceId: string | undefined,
  signal: AbortSignal,
): Promise<CheckRun> {
  const { check } = keyKind(info.kind);
  if ('impossible' in check) return { notChecked: check.impossible };
  const { operationId } = check;
  const { environment, id: keyId } = info;
  const values = checkValues(check, serviceId);
  return ranAs(await app.caller.run({ operationId, environment, keyId, values }, { signal }));
}

/** Whether the check of a key would ask the user something first, as with a locked production. */
export function asksFirst(app: Pick<App, 'lock'>, info: KeyInfo): boolean {
  const kind = keyKind(info.kind);
  if ('impossible' in kind.check) return false;
  const { operationId, values } = kind.check;
  const [operation, harm] = [operationOf(operationId), harmOf(operationId)];
  const isUnlocked = app.lock.isUnlocked(kind.api);
  return (
    guard({ operation, environment: info.environment, harm, withKey: true, isUnlocked, values }).kind !== 'allowed'
  );
}

/** Keeps the outcomes on the key: by service where there are services, and as a whole. The sandbox's keys are not stored. */
export async function keepChecks(
  app: Pick<App, 'keys'>,
  info: KeyInfo,
  runs: readonly { serviceId?: string; check: KeyCheck }[],
): Promise<void> {
  const lastCheck = overallCheck(
    runs.map(({ check }) => check),
    keyKind(info.kind).scope,
  );
  if (!lastCheck || isOfSandbox(info)) return;
  const byService = runs.flatMap(({ serviceId, check }) =>
    serviceId === undefined ? [] : [[serviceId, check] as const],
  );
  await app.keys.vault.update(info.id, stored => ({
    ...stored,
    lastCheck,
    ...(byService.length > 0 && { serviceChecks: { ...stored.serviceChecks, ...Object.fromEntries(byService) } }),
  }));
}

/** With what the key is checked against, in the field that takes such a value. */
function checkValues({ operationId, values }: { operationId: string; values: FieldValues }, serviceId?: string) {
  const operation = operationOf(operationId);
  const scope = scopeOf(services, operation);
  const field = scope && operation.fields.find(({ picks }) => picks === scope.picks);
  return field && serviceId !== undefined ? { ...values, [field.name]: serviceId } : values;
}

function ranAs(outcome: CallOutcome): CheckRun {
  if (outcome.kind !== 'exchange') return { notChecked: notSentText(outcome) };
  return { check: judgeCheck(outcome.exchange), exchange: outcome.exchange };
}
