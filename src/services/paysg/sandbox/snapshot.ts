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

/** Takes the place of all payments that there are. Throws when `saved` is something else. */
export function restorePaysg(saved: unknown, payments: PaymentStore, answers: IdempotentAnswers): void {
  if (!isSnapshot(saved)) throw new Error('its payments are damaged');
  payments.clear();
  for (const stored of saved.payments) payments.add(stored);
  answers.restore(saved.answers);
}

/** Looks at what would break us, not at each field: the file is our own. */
function isSnapshot(value: unknown): value is PaysgSnapshot {
  const { payments, answers } = (value ?? {}) as Partial<PaysgSnapshot>;
  const isPayment = (each?: Partial<StoredPayment> | null): boolean =>
    typeof each?.payment?.id === 'string' &&
    typeof each.payment.created_at === 'string' &&
    typeof each.cursor === 'string';
  const isAnswer = (each?: Partial<readonly [string, KeptAnswer]> | null): boolean =>
    Array.isArray(each) && typeof each[0] === 'string' && typeof each[1]?.reply?.status === 'number';
  return Array.isArray(payments) && payments.every(isPayment) && Array.isArray(answers) && answers.every(isAnswer);
}
