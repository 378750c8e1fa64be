import { isSameKey } from '../../../core/sandbox/isSameKey';
import type { SandboxCall } from '../../../core/sandbox/call';
import {
  forbiddenPaymentServiceId,
  sandboxPaymentServiceId,
  unconnectedPaymentServiceId,
} from '../sandboxPaymentServices';
import type { Reply } from '../../../core/sandbox/reply';
import { paysgError } from './errors';
import { serviceIdOf } from './world';

/**
 * The Billing rule: a key works on the payment services where its holder is a Billing collaborator
 * (https://guide.pay.gov.sg/faq/api-keys). The order, key before service before values, is ours.
 */
export function refusePaysgCall(call: SandboxCall, key: string): Reply | undefined {
  if (call.key === undefined) return paysgError(401, 'api_key_missing', 'Send your API key in the x-api-key header.');
  if (!isSameKey(call.key, key)) return paysgError(401, 'api_key_invalid', 'This API key is not valid.');
  const paymentServiceId = serviceIdOf(call);
  if (paymentServiceId === sandboxPaymentServiceId || paymentServiceId === unconnectedPaymentServiceId)
    return undefined;
  if (paymentServiceId !== forbiddenPaymentServiceId) {
    return paysgError(404, 'payment_service_not_found', 'There is no such payment service.');
  }
  const message = 'The holder of this API key is not a Billing collaborator of the payment service.';
  return paysgError(403, 'permission_denied', message);
}
