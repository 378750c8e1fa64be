// Made by scripts/generate.mjs from paysg.openapi.yaml. Do not edit.
export interface paths {
    "/v1/payment-services/{paymentServiceId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
            };
            cookie?: never;
        };
        /**
         * List payments
         * @description Payments of one service, newest first, one page at a time. The harmless way to see whether a key works.
         */
        get: operations["listPayments"];
        put?: never;
        /**
         * Create a payment
         * @description Makes a payment link that somebody can pay. PaySG mails nobody until it is asked to.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-services/{paymentServiceId}/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        /**
         * Retrieve a payment
         * @description The payment as it is now. Ask this, and not the payer's browser, whether a payment is paid.
         */
        get: operations["retrievePayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-services/{paymentServiceId}/payments/{paymentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a payment
         * @description Takes the payment link away for good. Only a payment that is unpaid can be cancelled; how another one is refused is not known.
         */
        post: operations["cancelPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-services/{paymentServiceId}/payments/{paymentId}/send-email": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * E-mail a payment
         * @description Mails the payment link to the payment's payer_email; another address cannot be given. Take it that staging mails are real mails, too. What a second call does is not known.
         */
        post: operations["sendPaymentEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-services/{paymentServiceId}/payments/{paymentId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a payment
         * @description Sends money back by the method the payer used: all of it, or a part at a time, up to 90 days after the payment. Refused while an earlier refund is pending or has failed.
         */
        post: operations["refundPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NewPayment: {
            /**
             * Reference
             * @description Your own reference, often an invoice number. Need not be unique. At most 255 characters.
             * @example TEST-0001
             */
            reference_id: string;
            /**
             * Payer name
             * @description The person or company that pays. At most 255 characters.
             * @example Test Payer
             */
            payer_name: string;
            /**
             * Description
             * @description What the payment is for, shown to the payer. At most 500 characters.
             * @example Trial call
             */
            description: string;
            /**
             * Amount in cents
             * @description Singapore cents, 1 to 20000000 (S$200,000).
             * @example 100
             */
            amount_in_cents: number;
            /**
             * Payer e-mail
             * Format: email
             * @description Needed for mailing the payment, and gets the receipt. At most 255 characters.
             * @example payer@example.com
             */
            payer_email?: string;
            /**
             * Payer identifier
             * @description NRIC, UEN or the like. The guide says at most 10 characters; public code sends up to 20.
             * @example T00AA0000A
             */
            payer_identifier?: string;
            /**
             * Payer address
             * @description At most 255 characters.
             * @example 1 Example Street, Singapore 000000
             */
            payer_address?: string;
            /**
             * Due date
             * @description Day, English month in capitals and year, like 31-DEC-2026. Shown only; the link stays payable afterwards.
             * @example 31-DEC-2026
             */
            due_date?: string;
            /**
             * Return address
             * Format: uri
             * @description Where the payer goes after paying. An https:// address, so http://localhost will not do.
             * @example https://www.example.gov.sg/paid
             */
            return_url?: string;
            /**
             * Metadata
             * @description Your own names and texts, kept with the payment. At most 10 entries, names up to 40 characters, texts up to 255. Public code always sends at least an empty object.
             * @default {}
             * @example {
             *       "invoice": "INV-2026-001"
             *     }
             */
            metadata: {
                [key: string]: string;
            };
        };
        NewRefund: {
            /**
             * Amount to refund in cents
             * @description Singapore cents, at least 1 and at most what has not been refunded yet.
             * @example 100
             */
            refund_amount_in_cents: number;
        };
        /** @description The payment, without an envelope. Its fields may become more. */
        Payment: {
            /** Payment */
            id: string;
            /** Payment service */
            payment_service_id: string;
            /**
             * Creator
             * @description For a payment made by API probably the key's holder.
             */
            creator_id?: string;
            /** Reference */
            reference_id: string;
            /** Payer name */
            payer_name: string;
            /** Payer address */
            payer_address?: string | null;
            /** Payer identifier */
            payer_identifier?: string | null;
            /** Payer e-mail */
            payer_email?: string | null;
            /** Description */
            description: string;
            /** Amount in cents */
            amount_in_cents: number;
            /** Due date */
            due_date?: string | null;
            /** Metadata */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * Line items
             * @description Not known whether or how they are given back. Not offered in the request either, as the shape of an entry could not be read.
             */
            line_items?: unknown;
            /** Return address */
            return_url?: string | null;
            /** Payment page */
            payment_url: string;
            /**
             * QR code image
             * @description Leads to the payment page; it is not the PayNow QR code. Not in the guide.
             */
            payment_qr_code_url?: string;
            /** Stripe payment intent */
            stripe_payment_intent_id?: string | null;
            /** Stripe payout */
            payout_id?: string | null;
            /**
             * Payment status
             * @description Seen are unpaid and paid. There may be others.
             * @example unpaid
             * @example paid
             */
            payment_status: string;
            /**
             * Latest status
             * @description Seen are unpaid, paid and cancelled. There may be others.
             * @example unpaid
             * @example paid
             * @example cancelled
             */
            latest_status?: string;
            /**
             * Refund status
             * @description Seen are not_refunded and fully_refunded. There must be others for partial, pending and failed refunds.
             * @example not_refunded
             * @example fully_refunded
             */
            refund_status?: string;
            /**
             * E-mail status
             * @description Seen are unsent and sent. There may be others.
             * @example unsent
             * @example sent
             */
            email_delivery_status?: string;
            /**
             * Created
             * Format: date-time
             */
            created_at?: string;
            /**
             * Changed
             * Format: date-time
             */
            updated_at?: string;
            /**
             * Mailed
             * Format: date-time
             */
            payment_sent_timestamp?: string | null;
            /**
             * Paid
             * Format: date-time
             */
            payment_succeeded_timestamp?: string | null;
            /**
             * Cancelled
             * Format: date-time
             */
            payment_cancelled_timestamp?: string | null;
            /**
             * Refunded in full
             * Format: date-time
             */
            payment_fully_refunded_timestamp?: string | null;
            /**
             * Paid out
             * Format: date-time
             */
            paid_out_timestamp?: string | null;
        };
        PaymentPage: {
            /** Payments */
            data: components["schemas"]["Payment"][];
            /** Page */
            page_info: {
                start_cursor?: components["schemas"]["Cursor"];
                end_cursor?: components["schemas"]["Cursor"];
                /** Has newer ones */
                has_previous_page: boolean;
                /** Has older ones */
                has_next_page: boolean;
            };
        };
        /**
         * Cursor
         * @description Opaque. What it is on an empty page is not known.
         */
        Cursor: string | null;
        Problem: {
            /** Error */
            error: {
                /**
                 * Type
                 * @description Broad category in snake_case. Its values are not known.
                 */
                type: string;
                /**
                 * Code
                 * @description The cause in snake_case, the one to branch on. Its values are not known.
                 */
                code: string;
                /** Message */
                message: string;
                /** More */
                data?: {
                    [key: string]: unknown;
                };
            };
        };
    };
    responses: {
        /** @description The payment. Whether the status is 200 or 201 is not known. */
        Payment: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "Qz3nB7kXw0aLr5TyVm2Pd",
                 *       "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
                 *       "creator_id": "user_00000000-0000-4000-8000-000000000001",
                 *       "reference_id": "TEST-0001",
                 *       "payer_name": "Test Payer",
                 *       "payer_address": null,
                 *       "payer_identifier": null,
                 *       "payer_email": null,
                 *       "description": "Trial call",
                 *       "amount_in_cents": 100,
                 *       "due_date": null,
                 *       "metadata": {},
                 *       "return_url": null,
                 *       "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
                 *       "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
                 *       "stripe_payment_intent_id": null,
                 *       "payout_id": null,
                 *       "payment_status": "unpaid",
                 *       "latest_status": "unpaid",
                 *       "refund_status": "not_refunded",
                 *       "email_delivery_status": "unsent",
                 *       "created_at": "2026-11-02T09:00:00.000+08:00",
                 *       "updated_at": "2026-11-02T09:00:00.000+08:00",
                 *       "payment_sent_timestamp": null,
                 *       "payment_succeeded_timestamp": null,
                 *       "payment_cancelled_timestamp": null,
                 *       "payment_fully_refunded_timestamp": null,
                 *       "paid_out_timestamp": null
                 *     }
                 */
                "application/json": components["schemas"]["Payment"];
            };
        };
        /** @description The payment, probably as it is after the cancellation. */
        CancelledPayment: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "Qz3nB7kXw0aLr5TyVm2Pd",
                 *       "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
                 *       "creator_id": "user_00000000-0000-4000-8000-000000000001",
                 *       "reference_id": "TEST-0001",
                 *       "payer_name": "Test Payer",
                 *       "payer_address": null,
                 *       "payer_identifier": null,
                 *       "payer_email": null,
                 *       "description": "Trial call",
                 *       "amount_in_cents": 100,
                 *       "due_date": null,
                 *       "metadata": {},
                 *       "return_url": null,
                 *       "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
                 *       "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
                 *       "stripe_payment_intent_id": null,
                 *       "payout_id": null,
                 *       "payment_status": "unpaid",
                 *       "latest_status": "cancelled",
                 *       "refund_status": "not_refunded",
                 *       "email_delivery_status": "unsent",
                 *       "created_at": "2026-11-02T09:00:00.000+08:00",
                 *       "updated_at": "2026-11-02T10:30:00.000+08:00",
                 *       "payment_sent_timestamp": null,
                 *       "payment_succeeded_timestamp": null,
                 *       "payment_cancelled_timestamp": "2026-11-02T10:30:00.000+08:00",
                 *       "payment_fully_refunded_timestamp": null,
                 *       "paid_out_timestamp": null
                 *     }
                 */
                "application/json": components["schemas"]["Payment"];
            };
        };
        /** @description The payment. It has no field for the amount refunded so far. */
        RefundedPayment: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "Qz3nB7kXw0aLr5TyVm2Pd",
                 *       "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
                 *       "creator_id": "user_00000000-0000-4000-8000-000000000001",
                 *       "reference_id": "TEST-0001",
                 *       "payer_name": "Test Payer",
                 *       "payer_address": null,
                 *       "payer_identifier": null,
                 *       "payer_email": null,
                 *       "description": "Trial call",
                 *       "amount_in_cents": 100,
                 *       "due_date": null,
                 *       "metadata": {},
                 *       "return_url": null,
                 *       "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
                 *       "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
                 *       "stripe_payment_intent_id": "pi_example",
                 *       "payout_id": null,
                 *       "payment_status": "paid",
                 *       "latest_status": "paid",
                 *       "refund_status": "fully_refunded",
                 *       "email_delivery_status": "unsent",
                 *       "created_at": "2026-11-02T09:00:00.000+08:00",
                 *       "updated_at": "2026-11-03T14:00:00.000+08:00",
                 *       "payment_sent_timestamp": null,
                 *       "payment_succeeded_timestamp": "2026-11-02T11:00:00.000+08:00",
                 *       "payment_cancelled_timestamp": null,
                 *       "payment_fully_refunded_timestamp": "2026-11-03T14:00:00.000+08:00",
                 *       "paid_out_timestamp": null
                 *     }
                 */
                "application/json": components["schemas"]["Payment"];
            };
        };
        /** @description One page of payments. */
        PaymentPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "data": [
                 *         {
                 *           "id": "Qz3nB7kXw0aLr5TyVm2Pd",
                 *           "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
                 *           "creator_id": "user_00000000-0000-4000-8000-000000000001",
                 *           "reference_id": "TEST-0001",
                 *           "payer_name": "Test Payer",
                 *           "payer_address": null,
                 *           "payer_identifier": null,
                 *           "payer_email": null,
                 *           "description": "Trial call",
                 *           "amount_in_cents": 100,
                 *           "due_date": null,
                 *           "metadata": {},
                 *           "return_url": null,
                 *           "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
                 *           "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
                 *           "stripe_payment_intent_id": null,
                 *           "payout_id": null,
                 *           "payment_status": "unpaid",
                 *           "latest_status": "unpaid",
                 *           "refund_status": "not_refunded",
                 *           "email_delivery_status": "unsent",
                 *           "created_at": "2026-11-02T09:00:00.000+08:00",
                 *           "updated_at": "2026-11-02T09:00:00.000+08:00",
                 *           "payment_sent_timestamp": null,
                 *           "payment_succeeded_timestamp": null,
                 *           "payment_cancelled_timestamp": null,
                 *           "payment_fully_refunded_timestamp": null,
                 *           "paid_out_timestamp": null
                 *         }
                 *       ],
                 *       "page_info": {
                 *         "start_cursor": "Y3Vyc29yLTAx",
                 *         "end_cursor": "Y3Vyc29yLTAx",
                 *         "has_previous_page": false,
                 *         "has_next_page": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PaymentPage"];
            };
        };
        /** @description The mail was asked for. No body. Whether the status is 200, 202 or 204 is not known. */
        Empty: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter is missing or has the wrong format. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request_error",
                 *         "code": "invalid_parameter",
                 *         "message": "amount_in_cents must be an integer"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid key was sent. The body is not known. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request_error",
                 *         "code": "unauthorized",
                 *         "message": "No valid credentials were given"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The values are right, but the state of things forbids it, as for a service without a Stripe account. */
        RequestFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request_error",
                 *         "code": "request_failed",
                 *         "message": "The payment service has no Stripe account"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The key may not do this. The body is not known, and a gateway may answer with HTML instead. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request_error",
                 *         "code": "forbidden",
                 *         "message": "No permission for this payment service"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such payment or payment service. The body is not known. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request_error",
                 *         "code": "not_found",
                 *         "message": "The payment does not exist"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Another request has the same idempotency key. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "idempotency_error",
                 *         "code": "idempotency_key_reused",
                 *         "message": "The idempotency key was used with other parameters"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. Limits and headers are not known. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "api_error",
                 *         "code": "too_many_requests",
                 *         "message": "Too many requests"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description PaySG failed. The same idempotency key gets this answer again. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "api_error",
                 *         "code": "internal_error",
                 *         "message": "Something went wrong"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A service that PaySG needs failed. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "external_error",
                 *         "code": "service_unavailable",
                 *         "message": "Please try again later"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        PaymentServiceId: string;
        PaymentId: string;
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPayments: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                before?: string;
            };
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
            "2XX": components["responses"]["PaymentPage"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["RequestFailed"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
            "2XX": components["responses"]["Payment"];
        };
    };
    retrievePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
            "2XX": components["responses"]["Payment"];
        };
    };
    cancelPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["RequestFailed"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
            "2XX": components["responses"]["CancelledPayment"];
        };
    };
    sendPaymentEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["RequestFailed"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
            "2XX": components["responses"]["Empty"];
        };
    };
    refundPayment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                paymentServiceId: components["parameters"]["PaymentServiceId"];
                paymentId: components["parameters"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRefund"];
            };
        };
        responses: {
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["RequestFailed"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
            "2XX": components["responses"]["RefundedPayment"];
        };
    };
}
