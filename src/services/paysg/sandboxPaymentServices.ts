/** The sandbox key's holder is a Billing collaborator of this one … */
export const sandboxPaymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000001';
/** … and not of this one, so calls to it are refused with 403. */
export const forbiddenPaymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000002';
/** … and of this one again, but it is not connected to Stripe: creating a payment in it is refused with 402. */
export const unconnectedPaymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000003';
