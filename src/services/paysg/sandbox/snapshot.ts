import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { checked } from '../../../core/checked';
import type { IdempotentAnswers, KeptAnswer } from './idempotency';
import type { StoredPayment } from './payment';
import type { PaymentStore } from './paymentStore';

/** PaySG's part of a sandbox that survives a restart. */
interface PaysgSnapshot {
  payments: readonly StoredPayment[];
  answers: readonly (readonly [string, KeptAnswer])[];
}

export const paysgSnapshot = (payments: PaymentStore, answers: IdempotentAnswers): PaysgSnapshot => ({
  payments: payments.all(),
  answers: answers.snapshot(),
});

const text = v.string();
/** What would break a later request; what a newer or older sandbox has besides stays as it is. */
const snapshotSchema = v.looseObject({
  payments: v.array(
    v.looseObject({
      payment: v.looseObject({
        ...{ id: text, payment_service_id: text, created_at: text, updated_at: text },
        ...{ payment_status: text, latest_status: text, refund_status: text, amount_in_cents: v.number() },
        due_date: v.nullish(text),
      }),
      cursor: text,
      refundedCents: v.number(),
      paidAtMs: v.optional(v.number()),
      pendingRefund: v.optional(v.looseObject({ cents: v.number(), endsAtMs: v.number(), fails: v.boolean() })),
    }),
  ),
  answers: v.array(
    v.tuple([
      text,
      v.looseObject({
        operationId: text,
        values: v.record(text, v.unknown()),
        reply: v.looseObject({
          status: v.number(),
          contentType: text,
          body: text,
          headers: v.record(text, text),
          guesses: v.array(text),
        }),
        untilMs: v.number(),
      }),
    ]),
  ),
});

/** Takes the place of all payments that there are. @throws Error when `saved` is something else */
export function restorePaysg(saved: unknown, payments: PaymentStore, answers: IdempotentAnswers): void {
  const difference = checked(snapshotSchema, saved);
  if (!difference.ok) throw new Error(l10n.t('its payments are damaged: {0}', difference.error));
  const snapshot = saved as PaysgSnapshot;
  payments.clear();
  for (const stored of snapshot.payments) payments.add(stored);
  answers.restore(snapshot.answers);
}
