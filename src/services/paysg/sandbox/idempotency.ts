import { isDeepStrictEqual } from 'node:util';
import type { SandboxCall } from '../../../core/sandbox/call';
import { withGuesses, type Reply } from '../../../core/sandbox/reply';
import { paysgError } from './errors';
import { serviceIdOf } from './world';

/** "At least 24 hours": https://guide.pay.gov.sg/start-an-api-integration/idempotency */
const keptMs = 24 * 60 * 60 * 1000;

/** The first answer to an idempotency key. Plain JSON, so that it can be kept in a file. */
export interface KeptAnswer {
  operationId: string;
  values: SandboxCall['values'];
  reply: Reply;
  untilMs: number;
}

interface Clocks {
  /** Milliseconds since the epoch, on the sandbox's clock. */
  now: () => number;
  /** Milliseconds on the real clock, from any start: that is what a call's latency is on. */
  elapsed: () => number;
}

/**
 * Remembers first answers by `Idempotency-Key`, success or failure. It only sees calls whose values fit: the guide says
 * that nothing is stored when validation failed, nor when a call clashed with one still running.
 */
export class IdempotentAnswers {
  private readonly kept = new Map<string, KeptAnswer>();
  /** When the answer to a key goes out, on the real clock. */
  private readonly running = new Map<string, number>();

  constructor(private readonly clocks: Clocks) {}

  answer(call: SandboxCall, handle: (call: SandboxCall) => Reply): Reply {
    const idempotencyKey = call.values['Idempotency-Key'];
    if (typeof idempotencyKey !== 'string') return handle(call);
    this.forgetOld();
    const scoped = `${serviceIdOf(call)} ${idempotencyKey}`;
    if (this.running.has(scoped)) return clash();
    const first = this.kept.get(scoped);
    if (first && first.untilMs > this.clocks.now()) return replay(first, call);
    const reply = handle(call);
    const { operation, values } = call;
    this.kept.set(scoped, { operationId: operation.id, values, reply, untilMs: this.clocks.now() + keptMs });
    if (call.latencyMs > 0) this.running.set(scoped, this.clocks.elapsed() + call.latencyMs);
    return reply;
  }

  snapshot(): readonly (readonly [string, KeptAnswer])[] {
    return [...this.kept];
  }

  restore(kept: readonly (readonly [string, KeptAnswer])[]): void {
    for (const [key, answer] of kept) this.kept.set(key, answer);
  }

  /** Oldest first, as they were added: the first one to keep ends the search. After the clock went back some stay longer. */
  private forgetOld(): void {
    const now = this.clocks.now();
    for (const [key, { untilMs }] of this.kept) {
      if (untilMs > now) break;
      this.kept.delete(key);
    }
    const elapsed = this.clocks.elapsed();
    for (const [key, endsAt] of this.running) if (endsAt <= elapsed) this.running.delete(key);
  }
}

function replay(first: KeptAnswer, call: SandboxCall): Reply {
  const isSame = first.operationId === call.operation.id && isDeepStrictEqual(first.values, call.values);
  if (isSame) return withGuesses(first.reply, 'idempotency keys are scoped to the payment service');
  const message = 'This Idempotency-Key was used before, with other parameters.';
  return paysgError(409, 'idempotency_key_reused', message, 'status of an idempotency mismatch');
}

function clash(): Reply {
  const message = 'A request with this Idempotency-Key is still running. Send it again when that one has its answer.';
  return paysgError(409, 'idempotency_key_in_use', message);
}
