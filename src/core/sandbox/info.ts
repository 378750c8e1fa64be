/** What a running sandbox tells its users. Holds the sandbox's own keys, which are worth nothing anywhere else. */
export interface SandboxInfo {
  /** `http://127.0.0.1:<port>`, no trailing slash. */
  url: string;
  paysg: {
    /** Stands for `https://api-staging.pay.gov.sg`. */
    baseUrl: string;
    key: string;
    paymentServiceId: string;
    forbiddenPaymentServiceId: string;
    unconnectedPaymentServiceId: string;
  };
  datagovsg: {
    writeKey: string;
    /** Of the production tier, which has the highest rate limits. */
    readKey: string;
    developerReadKey: string;
    /** A small table, good for a first request. */
    datasetId: string;
  };
}

/** The sandbox key's holder is a Billing collaborator of this one … */
export const sandboxPaymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000001';
/** … and not of this one, so calls to it are refused with 403. */
export const forbiddenPaymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000002';
/** … and of this one again, but it is not connected to Stripe: creating a payment in it is refused with 402. */
export const unconnectedPaymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000003';
