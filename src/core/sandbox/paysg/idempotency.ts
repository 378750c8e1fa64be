import { isDeepStrictEqual } from 'node:util';
import type { SandboxCall } from '../call';
import { withGuesses, type Reply } from '../reply';
import { paysgError } from './errors';
import { serviceIdOf } from './world';

/** "At least 24 hours": https://guide.pay.gov.sg/start-an-api-integration/idempotency */
const keptMs = 24 * 60 * 60 * 1000;

interface Kept {
  operationId: string;
  values: SandboxCall['values'];
  reply: Reply;
  untilMs: number;
}

/**
 * Remembers first answers by `Idempotency-Key`, success or failure. It only sees calls whose values fit: the guide says
 * that nothing is stored when validation failed. Handlers answer at once, so no call can clash with a running one.
 */
export class IdempotentAnswers {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly now: () => number) {}

  answer(call: SandboxCall, handle: (call: SandboxCall) => Reply): Reply {
    const idempotencyKey = call.values['Idempotency-Key'];
    if (typeof idempotencyKey !== 'string') return handle(call);
    this.forgetOld();
    const scoped = `${serviceIdOf(call)} ${idempotencyKey}`;
    const first = this.kept.get(scoped);
    if (first) return replay(first, call);
    const reply = handle(call);
    const { operation, values } = call;
    this.kept.set(scoped, { operationId: operation.id, values, reply, untilMs: this.now() + keptMs });
    return reply;
  }

  private forgetOld(): void {
    const now = this.now();
    for (const [key, { untilMs }] of this.kept) if (untilMs <= now) this.kept.delete(key);
  }
}

function replay(first: Kept, call: SandboxCall): Reply {
  const isSame = first.operationId === call.operation.id && isDeepStrictEqual(first.values, call.values);
  if (isSame) return withGuesses(first.reply, 'idempotency keys are scoped to the payment service');
  const message = 'This Idempotency-Key was used before, with other parameters.';
  return paysgError(409, 'idempotency_key_reused', message, 'status of an idempotency mismatch');
}
