import * as l10n from '@vscode/l10n';
import type { ApiProfile, TooManyRule } from '../model/apiProfile';
import { systemClock } from './clock';
import type { CallEvents, CallOutcome } from '../model/callOutcome';
import type { CallPorts } from './callPorts';
import { passingProblem, passingRule } from './passing';
import { isRepeatSafe, isSentAgain, tooManyAnswer, waitAfter } from './tooMany';
import type { TurnRequest } from './turns';
import type { Answer, Exchange, FieldValues } from '../model/exchange';

/** One call whose turn is still to come. */
export interface TurnPlan {
  turn: TurnRequest;
  values: FieldValues;
  /** Sends it once and records that, or says why it is not sent. Called again for each sending. */
  sendOnce(): Promise<CallOutcome>;
}

type Surroundings = Pick<CallPorts, 'services' | 'turns' | 'clock'>;

/**
 * Waits for the call's turn and sends it; after a 429, and for reads of a flow after any failure that passes, once more,
 * where a repeat is safe. The one place of repeats. Every sending is recorded, and the last one is the outcome.
 */
export async function sendInTurn(plan: TurnPlan, ports: Surroundings, events: CallEvents): Promise<CallOutcome> {
  let last: CallOutcome = { kind: 'cancelled' };
  for (let sent = 1; ; sent += 1) {
    if (!(await hasTurn(plan.turn, ports, events))) return last;
    const outcome = await plan.sendOnce();
    if (outcome.kind !== 'exchange') return sent > 1 ? last : outcome;
    last = outcome;
    if (!(await isDueAgain(plan, outcome.exchange, sent, ports, events))) return last;
  }
}

/** @returns false when the user cancelled */
async function hasTurn(turn: TurnRequest, { turns }: Surroundings, events: CallEvents): Promise<boolean> {
  if (!turns) return true;
  return unlessCancelled(turns.take(turn, events), events);
}

/** Why a call may be sent again, and when. */
interface Repeat {
  rule: TooManyRule;
  answer: Pick<Answer, 'headers'>;
  /** A sentence. */
  reason: string;
  isLimit: boolean;
}

function repeatOf(exchange: Exchange, { tooMany, name }: ApiProfile, { isRetried }: CallEvents): Repeat | undefined {
  const limited = tooManyAnswer(exchange);
  const reason = l10n.t('{0} reported too many calls (429).', name);
  if (limited) return { rule: tooMany, answer: limited, reason, isLimit: true };
  const problem = isRetried ? passingProblem(exchange, name) : undefined;
  const answer = exchange.outcome.ok ? exchange.outcome.answer : { headers: [] };
  return problem === undefined ? undefined : { rule: passingRule, answer, reason: problem, isLimit: false };
}

/** Holds the whole budget back after a 429, and waits when the call is to be sent again. */
async function isDueAgain(
  { turn, values }: TurnPlan,
  exchange: Exchange,
  sent: number,
  { services, turns, clock = systemClock }: Surroundings,
  events: CallEvents,
): Promise<boolean> {
  const profile = services.profileOf(turn.operation.api);
  const repeat = repeatOf(exchange, profile, events);
  if (!repeat) return false;
  const { rule, answer, reason, isLimit } = repeat;
  const nowMs = clock.now();
  const waitMs = waitAfter(answer, rule, sent, nowMs);
  if (isLimit) turns?.pause(turn, nowMs + waitMs);
  if (!isSentAgain(waitMs, rule, sent) || !isRepeatSafe(turn.operation, values)) return false;
  const text = `${reason} ${l10n.t('Attempt {0} of at most {1} follows.', sent + 1, rule.tries)}`;
  events.onWaiting?.({ kind: 'tooMany', text, untilMs: nowMs + waitMs, ahead: 0 });
  try {
    return await unlessCancelled(clock.wait(waitMs, events.signal), events);
  } finally {
    events.onWaiting?.(undefined);
  }
}

async function unlessCancelled(wait: Promise<void>, { signal }: CallEvents): Promise<boolean> {
  try {
    await wait;
    return true;
  } catch (error) {
    if (signal?.aborted) return false;
    throw error;
  }
}
