import { randomUUID } from 'node:crypto';
import { environmentOfKey, operationOf, harmOf, keyKind, profileOf } from '../apis/catalogue';
import type { Problem } from '../apis/problem';
import type { ApiId, Operation } from '../apis/types';
import { diagnose } from '../diagnosis/diagnose';
import type { Failure } from '../failure';
import type { KeyInfo } from '../keys/keyInfo';
import type { Result } from '../result';
import { guard } from './guard';
import { prepare } from './prepare';
import { redactAnswer, redactRequest, redactValues } from './redactExchange';
import { send, type SendLimits } from './send';
import type { Answer, Exchange, FieldValues, Plan, Prepared, Verdict } from './types';

/** What a call needs from its surroundings. */
export interface CallPorts {
  findKey(keyId: string): Promise<KeyInfo | undefined>;
  /** Rejects when the secret storage refuses. */
  secret(keyId: string): Promise<string | undefined>;
  /** Address of the running sandbox; starts it when it is not running. */
  sandboxUrl(): Promise<string>;
  isUnlocked(api: ApiId): boolean;
  /** Asks the user; resolves false when the call must not be sent. Not asked when the verdict is `allowed`. */
  confirm(verdict: Exclude<Verdict, { kind: 'allowed' }>, request: Prepared): Promise<boolean>;
  record(exchange: Exchange): void;
  userAgent: string;
  limits?: Partial<SendLimits>;
}

export interface CallEvents {
  signal?: AbortSignal;
  onSending?: () => void;
  onProgress?: (receivedBytes: number) => void;
}

export type CallOutcome =
  | { kind: 'exchange'; exchange: Exchange }
  /** Nothing was sent: the values or the key do not fit. */
  | { kind: 'refused'; problems: readonly Problem[] }
  /** Nothing was sent: production is locked, or the user said no. */
  | { kind: 'declined'; verdict: Verdict };

/** The one way of every call (DESIGN section 5): prepare, guard, send, exchange, record, diagnose. */
export async function runCall(plan: Plan, ports: CallPorts, events: CallEvents = {}): Promise<CallOutcome> {
  const operation = operationOf(plan.operationId);
  const key = plan.keyId === undefined ? undefined : await ports.findKey(plan.keyId);
  const unfit = keyProblem(operation, plan, key);
  if (unfit) return refused(unfit);
  const sandboxUrl = plan.environment === 'sandbox' ? await ports.sandboxUrl() : undefined;
  const keyHeader = key && keyKind(key.kind).header;
  const prepared = prepare(plan, { userAgent: ports.userAgent, sandboxUrl, keyHeader });
  if (!prepared.ok) return { kind: 'refused', problems: prepared.error };
  const barrier = await askGuard(() => verdictOf(operation, plan, key, ports), prepared.value, ports);
  if (barrier) return { kind: 'declined', verdict: barrier };
  const secret = await readSecret(plan, key, ports);
  if (!secret.ok) return refused(secret.error);
  return sendAndRecord(prepared.value, { key, secret: secret.value, values: plan.values }, ports, events);
}

const refused = (message: string): CallOutcome => ({ kind: 'refused', problems: [{ field: '', message }] });

/** Whether the chosen key may be sent at all. A missing key is no problem here: the sandbox and the API answer that themselves. */
function keyProblem(operation: Operation, plan: Plan, key: KeyInfo | undefined): string | undefined {
  if (plan.keyId !== undefined && !key) return 'The chosen key is no longer stored. Choose another one.';
  if (!key) return undefined;
  if (operation.key?.kind !== key.kind) return `${operation.summary} does not take a ${keyKind(key.kind).name}.`;
  if (key.environment === plan.environment) return undefined;
  return `“${key.name}” is a ${key.environment} key and is not sent to ${plan.environment}. Choose a key of ${plan.environment}.`;
}

function verdictOf(operation: Operation, plan: Plan, key: KeyInfo | undefined, ports: CallPorts): Verdict {
  const isUnlocked = ports.isUnlocked(operation.api);
  const { environment, values } = plan;
  return guard({ operation, environment, harm: harmOf(operation.id), withKey: key !== undefined, isUnlocked, values });
}

/** Asks until the guard is content; unlocking production may leave a confirmation to ask for. @returns what stopped the call */
async function askGuard(verdictNow: () => Verdict, request: Prepared, ports: CallPorts): Promise<Verdict | undefined> {
  const verdict = verdictNow();
  if (verdict.kind === 'allowed') return undefined;
  if (!(await ports.confirm(verdict, request))) return verdict;
  if (verdict.kind !== 'locked') return undefined;
  const unlocked = verdictNow();
  return unlocked.kind === 'locked' ? unlocked : askGuard(() => unlocked, request, ports);
}

async function readSecret(
  plan: Plan,
  key: KeyInfo | undefined,
  ports: CallPorts,
): Promise<Result<string | undefined, string>> {
  if (!key) return { ok: true, value: undefined };
  let secret: string | undefined;
  try {
    secret = await ports.secret(key.id);
  } catch {
    // The reason may quote the entry; what the user can do is the same for all of them.
    return {
      ok: false,
      error: `The secret storage did not give the value of “${key.name}”. Unlock your system’s keyring and send again.`,
    };
  }
  if (secret === undefined)
    return { ok: false, error: `The value of “${key.name}” is no longer stored. Add the key again.` };
  const real = environmentOfKey(key.kind, secret);
  if (real === undefined || real === plan.environment) return { ok: true, value: secret };
  return {
    ok: false,
    error: `The value stored as “${key.name}” is a ${real} key; it is not sent to ${plan.environment}.`,
  };
}

async function sendAndRecord(
  request: Prepared,
  sent: Pick<Happened, 'key' | 'secret' | 'values'>,
  ports: CallPorts,
  events: CallEvents,
): Promise<CallOutcome> {
  const startedAt = new Date().toISOString();
  events.onSending?.();
  const outcome = await send(request, sent.secret, { ...events, limits: ports.limits ?? {} });
  const exchange = exchangeOf({ ...sent, request, startedAt, outcome });
  ports.record(exchange);
  return { kind: 'exchange', exchange };
}

interface Happened {
  request: Prepared;
  values: FieldValues;
  key: KeyInfo | undefined;
  secret: string | undefined;
  startedAt: string;
  outcome: Result<Answer, Failure>;
}

/** Everything in an exchange is redacted before anybody else can see it. */
function exchangeOf({ request, values, key, secret, startedAt, outcome }: Happened): Exchange {
  const bare = {
    id: randomUUID(),
    startedAt,
    request: redactRequest(request, secret),
    values: redactValues(values, secret),
    ...(key && { keyId: key.id, keyName: key.name }),
    outcome: outcome.ok
      ? { ok: true as const, answer: redactAnswer(outcome.value, secret) }
      : { ok: false as const, failure: outcome.error },
  };
  return { ...bare, findings: diagnose(bare, profileOf(request.api)) };
}
