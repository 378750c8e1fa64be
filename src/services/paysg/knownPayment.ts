import type { Services } from '../../core/model/services';
import { plainNumber } from '../../shared/json/exactNumber';
import type { EnvironmentId } from '../../core/model/operation';
import type { Exchange, FieldValues } from '../../core/model/exchange';
import { answerValues } from '../../core/suggestions/answerValues';

/** What earlier answers said of a payment. */
export interface KnownPayment {
  amountCents?: number;
  payerName?: string;
  payerEmail?: string;
  /** An open word, shown as it is. */
  status?: string;
}

/** @param exchanges newest first @param values of a form that names a payment and its payment service */
export function knownPayment(
  services: Services,
  exchanges: readonly Exchange[],
  environment: EnvironmentId,
  { paymentServiceId, paymentId }: FieldValues,
): KnownPayment | undefined {
  if (typeof paymentId !== 'string' || paymentId === '') return undefined;
  const found = answerValues(services, exchanges, environment).find(
    ({ picks, value, requestValues }) =>
      picks === 'payment' && value === paymentId && requestValues.paymentServiceId === paymentServiceId,
  );
  return found && paymentIn(found.entry);
}

function paymentIn(entry: unknown): KnownPayment {
  const { amount_in_cents, payer_name, payer_email, payment_status } = Object(entry) as Record<string, unknown>;
  const amountCents = plainNumber(amount_in_cents);
  return {
    ...(amountCents !== undefined && { amountCents }),
    ...(typeof payer_name === 'string' && payer_name !== '' && { payerName: payer_name }),
    ...(typeof payer_email === 'string' && payer_email !== '' && { payerEmail: payer_email }),
    ...(typeof payment_status === 'string' && payment_status !== '' && { status: payment_status }),
  };
}
