import type { RandomBytes } from '../../../core/sandbox/chance';
import type { SandboxCall } from '../../../core/sandbox/call';
import type { Reply } from '../../../core/sandbox/reply';
import type { StoredPayment } from './payment';
import type { PaymentStore } from './paymentStore';
import { paysgError } from './errors';

/** What PaySG's handlers share. */
export interface PaysgWorld {
  payments: PaymentStore;
  random: RandomBytes;
  /** Milliseconds since the epoch, on the sandbox's clock. */
  now: () => number;
  /** Milliseconds on the real clock, from any start. */
  elapsed: () => number;
  /** The sandbox's own address: payment links lead back to it. */
  url: () => string;
  /** The key holder's user id, which API-made payments carry. */
  holderId: string;
}

/** The payment service that a call names. */
export const serviceIdOf = (call: SandboxCall): string => String(call.values['paymentServiceId']);

/** Runs `use` with the payment that a call names, or answers that there is none. */
export function withPayment(call: SandboxCall, world: PaysgWorld, use: (stored: StoredPayment) => Reply): Reply {
  const stored = world.payments.find(serviceIdOf(call), String(call.values['paymentId']));
  return stored
    ? use(stored)
    : paysgError(404, 'payment_not_found', 'There is no such payment in this payment service.');
}
