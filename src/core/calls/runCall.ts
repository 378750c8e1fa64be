import * as l10n from '@vscode/l10n';
import type { Operation } from '../model/operation';
import type { KeyInfo } from '../keys/keyInfo';
import { failed, ok, type Result } from '../model/result';
import type { CallEvents, CallOutcome } from '../model/callOutcome';
import type { CallPorts } from './callPorts';
import { chosenKey, secretOf } from './chosenKey';
import { exchangeOf, type Happened } from './exchangeOf';
import { frozenPlan } from './frozenPlan';
import { guard } from './guard';
import { prepare } from './prepare';
import { redact } from './redact';
import { presignedLinks } from './redactExchange';
import { send } from './send';
import { sendInTurn } from './sendInTurn';
import type { Plan, Prepared, Verdict } from '../model/exchange';

/**
 * The one way of every call (DESIGN section 5): prepare, guard, send, exchange, record, diagnose. A secret is read when
 * it is the call's turn, not before.
 * @param asked what is changed in it after the call of this function changes nothing
 */
export async function runCall(asked: Plan, ports: CallPorts, events: CallEvents = {}): Promise<CallOutcome> {
  const frozen = frozenPlan(asked);
  if (!frozen.ok) return refused(frozen.error);
  const plan = frozen.value;
  const { services } = ports;
  const operation = services.operationOf(plan.operationId);
  const chosen = await chosenKey(operation, plan, ports);
  if (!chosen.ok) return refused(chosen.error);
  const key = chosen.value;
  const sandbox = await sandboxFor(plan, ports);
  if (!sandbox.ok) return refused(sandbox.error);
  const keyHeader = key && services.keyKind(key.kind).header;
  const prepared = prepare(services, plan, { userAgent: ports.userAgent, sandboxUrl: sandbox.value, keyHeader });
  if (!prepared.ok) return { kind: 'refused', problems: prepared.error };
  const barrier = await askGuard(() => verdictOf(operation, plan, key, ports), prepared.value, ports);
  if (barrier) return { kind: 'declined', verdict: barrier };
  const ready = { operation, plan, key, request: prepared.value };
  const turn = { operation, environment: plan.environment, url: ready.request.url, ...(key && { key }) };
  return sendInTurn({ turn, values: plan.values, sendOnce: () => sendReady(ready, ports, events) }, ports, events);
}

/** A call that nothing stands against but its turn. */
interface Ready {
  operation: Operation;
  plan: Plan;
  key: KeyInfo | undefined;
  request: Prepared;
}

async function sendReady(ready: Ready, ports: CallPorts, events: CallEvents): Promise<CallOutcome> {
  const { operation, plan, key, request } = ready;
  // It may have waited for long, and was locked again meanwhile.
  const verdict = verdictOf(operation, plan, key, ports);
  if (verdict.kind === 'locked') return { kind: 'declined', verdict };
  const secret = await secretOf(key, plan, ports);
  if (!secret.ok) return refused(secret.error);
  return sendAndRecord(request, { key, secret: secret.value, values: plan.values }, ports, events);
}

const refused = (message: string): CallOutcome => ({ kind: 'refused', problems: [{ field: '', message }] });

async function sandboxFor(plan: Plan, ports: CallPorts): Promise<Result<string | undefined, string>> {
  if (plan.environment !== 'sandbox') return ok(undefined);
  try {
    return ok(await ports.sandboxUrl());
  } catch (error) {
    return failed(
      [l10n.t('The sandbox is not running.'), ...(error instanceof Error ? [redact(error.message)] : [])].join(' '),
    );
  }
}

function verdictOf(operation: Operation, plan: Plan, key: KeyInfo | undefined, ports: CallPorts): Verdict {
  const isUnlocked = ports.isUnlocked(operation.api);
  const { environment, values } = plan;
  const { harm, asking } = ports.services.operationProfile(operation.id);
  return guard({
    operation,
    environment,
    harm,
    asking,
    withKey: key !== undefined,
    isUnlocked,
    values,
  });
}

/**
 * Asks until the guard is content; unlocking production may leave a confirmation to ask for.
 * @returns what stopped the call
 */
async function askGuard(verdictNow: () => Verdict, request: Prepared, ports: CallPorts): Promise<Verdict | undefined> {
  const verdict = verdictNow();
  if (verdict.kind === 'allowed') return undefined;
  if (!(await ports.confirm(verdict, request))) return verdict;
  const after = verdictNow();
  // Locked still, or locked again while the user was typing.
  if (after.kind === 'locked') return after;
  return verdict.kind === 'locked' ? askGuard(verdictNow, request, ports) : undefined;
}

async function sendAndRecord(
  request: Prepared,
  sent: Pick<Happened, 'key' | 'secret' | 'values'>,
  ports: CallPorts,
  events: CallEvents,
): Promise<CallOutcome> {
  const { services } = ports;
  const startedAt = new Date().toISOString();
  events.onSending?.();
  const outcome = await send(request, sent.secret, { ...events, limits: ports.limits ?? {}, ...networkOf(ports) });
  if (events.onLinks && outcome.ok)
    events.onLinks(presignedLinks(outcome.value, services.operationOf(request.operationId)));
  const exchange = exchangeOf(services, { ...sent, request, startedAt, outcome });
  ports.record(exchange);
  return { kind: 'exchange', exchange };
}

const networkOf = ({ network }: CallPorts) => (network ? { network } : {});
