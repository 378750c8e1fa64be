// Made by scripts/generate.mjs from the OpenAPI document. Do not edit.
import type { ServiceDocument } from '../../../core/apis/serviceModule';
import { requestValidators } from './requestValidators';

export type OperationId =
  | 'createPayment'
  | 'listPayments'
  | 'retrievePayment'
  | 'cancelPayment'
  | 'sendPaymentEmail'
  | 'refundPayment';

export const document: ServiceDocument = {
  keyHeaders: {"paysgKey":"x-api-key"},
  requestValidators,
  operations: [
  {
    "id": "createPayment",
    "api": "paysg",
    "method": "POST",
    "path": "/v1/payment-services/{paymentServiceId}/payments",
    "servers": {
      "staging": "https://api-staging.pay.gov.sg",
      "production": "https://api.pay.gov.sg"
    },
    "group": "Payments",
    "summary": "Create a payment",
    "description": "Makes a payment link that somebody can pay. PaySG mails nobody until it is asked to.",
    "fields": [
      {
        "name": "paymentServiceId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment service",
        "help": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
        "schema": {
          "type": "string",
          "title": "Payment service",
          "description": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
          "pattern": "^payment_service_[0-9a-fA-F-]{36}$",
          "x-message": "must start with payment_service_ followed by a UUID, as shown in the PaySG dashboard.",
          "examples": [
            "payment_service_00000000-0000-4000-8000-000000000000"
          ]
        },
        "example": "payment_service_00000000-0000-4000-8000-000000000000",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "paymentService"
      },
      {
        "name": "Idempotency-Key",
        "in": "header",
        "encoding": "plain",
        "required": false,
        "label": "Idempotency key",
        "help": "The same key with the same values, sent again within 24 hours, gets the first answer again instead of doing it twice. At most 255 characters; a UUID is best.",
        "schema": {
          "type": "string",
          "title": "Idempotency key",
          "description": "The same key with the same values, sent again within 24 hours, gets the first answer again instead of doing it twice. At most 255 characters; a UUID is best.",
          "minLength": 1,
          "maxLength": 255,
          "pattern": "^[ -~]*$",
          "x-message": "may hold plain letters, digits and signs only.",
          "examples": [
            "3f0c1c9e-1111-4222-8333-444455556666"
          ]
        },
        "example": "3f0c1c9e-1111-4222-8333-444455556666",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/idempotency",
        "generate": "uuid"
      },
      {
        "name": "reference_id",
        "in": "body",
        "encoding": "plain",
        "required": true,
        "label": "Reference",
        "help": "Your own reference, often an invoice number. Need not be unique. At most 255 characters.",
        "schema": {
          "type": "string",
          "title": "Reference",
          "description": "Your own reference, often an invoice number. Need not be unique. At most 255 characters.",
          "minLength": 1,
          "maxLength": 255,
          "examples": [
            "TEST-0001"
          ]
        },
        "example": "TEST-0001",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment"
      },
      {
        "name": "payer_name",
        "in": "body",
        "encoding": "plain",
        "required": true,
        "label": "Payer name",
        "help": "The person or company that pays. At most 255 characters.",
        "schema": {
          "type": "string",
          "title": "Payer name",
          "description": "The person or company that pays. At most 255 characters.",
          "minLength": 1,
          "maxLength": 255,
          "examples": [
            "Test Payer"
          ]
        },
        "example": "Test Payer",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment",
        "cleanUp": true
      },
      {
        "name": "description",
        "in": "body",
        "encoding": "plain",
        "required": true,
        "label": "Description",
        "help": "What the payment is for, shown to the payer. At most 500 characters.",
        "schema": {
          "type": "string",
          "title": "Description",
          "description": "What the payment is for, shown to the payer. At most 500 characters.",
          "minLength": 1,
          "maxLength": 500,
          "examples": [
            "Trial call"
          ]
        },
        "example": "Trial call",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment"
      },
      {
        "name": "amount_in_cents",
        "in": "body",
        "encoding": "plain",
        "required": true,
        "label": "Amount in cents",
        "help": "Singapore cents, 1 to 20000000 (S$200,000).",
        "schema": {
          "type": "integer",
          "title": "Amount in cents",
          "description": "Singapore cents, 1 to 20000000 (S$200,000).",
          "minimum": 1,
          "maximum": 20000000,
          "x-message": "must be a whole number of cents: 50 means S$0.50.",
          "examples": [
            100
          ]
        },
        "example": 100,
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment",
        "input": "cents",
        "caution": {
          "minimum": 50,
          "text": "Cards probably need at least 50 cents, and public code sends no less."
        }
      },
      {
        "name": "payer_email",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Payer e-mail",
        "help": "Needed for mailing the payment, and gets the receipt. At most 255 characters.",
        "schema": {
          "type": "string",
          "format": "email",
          "title": "Payer e-mail",
          "description": "Needed for mailing the payment, and gets the receipt. At most 255 characters.",
          "maxLength": 255,
          "x-message": "must be an e-mail address like name@example.com.",
          "examples": [
            "payer@example.com"
          ]
        },
        "example": "payer@example.com",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment"
      },
      {
        "name": "payer_identifier",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Payer identifier",
        "help": "NRIC, UEN or the like. The guide says at most 10 characters; public code sends up to 20.",
        "schema": {
          "type": "string",
          "title": "Payer identifier",
          "description": "NRIC, UEN or the like. The guide says at most 10 characters; public code sends up to 20.",
          "maxLength": 20,
          "examples": [
            "T00AA0000A"
          ]
        },
        "example": "T00AA0000A",
        "evidence": "seen in code",
        "source": "https://github.com/opengovsg/plumber/tree/develop-v2/packages/backend/src/apps/paysg",
        "caution": {
          "maxLength": 10,
          "text": "The guide allows 10 characters; that more are taken is seen in code only."
        }
      },
      {
        "name": "payer_address",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Payer address",
        "help": "At most 255 characters.",
        "schema": {
          "type": "string",
          "title": "Payer address",
          "description": "At most 255 characters.",
          "maxLength": 255,
          "examples": [
            "1 Example Street, Singapore 000000"
          ]
        },
        "example": "1 Example Street, Singapore 000000",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment",
        "cleanUp": true
      },
      {
        "name": "due_date",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Due date",
        "help": "Day, English month in capitals and year, like 31-DEC-2026. Shown only; the link stays payable afterwards.",
        "schema": {
          "type": "string",
          "title": "Due date",
          "description": "Day, English month in capitals and year, like 31-DEC-2026. Shown only; the link stays payable afterwards.",
          "pattern": "^((0[1-9]|[12][0-9])-FEB|(0[1-9]|[12][0-9]|30)-(APR|JUN|SEP|NOV)|(0[1-9]|[12][0-9]|3[01])-(JAN|MAR|MAY|JUL|AUG|OCT|DEC))-[0-9]{4}$",
          "x-message": "must be a day of the calendar, written like 31-DEC-2026.",
          "examples": [
            "31-DEC-2026"
          ]
        },
        "example": "31-DEC-2026",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment",
        "input": "dueDate"
      },
      {
        "name": "return_url",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Return address",
        "help": "Where the payer goes after paying. An https:// address, so http://localhost will not do.",
        "schema": {
          "type": "string",
          "format": "uri",
          "title": "Return address",
          "description": "Where the payer goes after paying. An https:// address, so http://localhost will not do.",
          "pattern": "^https://[^/?#]",
          "x-message": "must be an https:// address with the name of a host.",
          "examples": [
            "https://www.example.gov.sg/paid"
          ]
        },
        "example": "https://www.example.gov.sg/paid",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/integrating-with-your-e-services"
      },
      {
        "name": "metadata",
        "in": "body",
        "encoding": "plain",
        "required": false,
        "label": "Metadata",
        "help": "Your own names and texts, kept with the payment. At most 10 entries, names up to 40 characters, texts up to 255. Public code always sends at least an empty object.",
        "schema": {
          "type": "object",
          "title": "Metadata",
          "description": "Your own names and texts, kept with the payment. At most 10 entries, names up to 40 characters, texts up to 255. Public code always sends at least an empty object.",
          "maxProperties": 10,
          "propertyNames": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40
          },
          "additionalProperties": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "default": {},
          "examples": [
            {
              "invoice": "INV-2026-001"
            }
          ]
        },
        "example": {
          "invoice": "INV-2026-001"
        },
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment"
      }
    ],
    "bodyType": "application/json",
    "key": {
      "kind": "paysgKey",
      "required": true
    },
    "responses": [
      {
        "status": "2XX",
        "description": "The payment. Whether the status is 200 or 201 is not known.",
        "example": {
          "id": "Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
          "creator_id": "user_00000000-0000-4000-8000-000000000001",
          "reference_id": "TEST-0001",
          "payer_name": "Test Payer",
          "payer_address": null,
          "payer_identifier": null,
          "payer_email": null,
          "description": "Trial call",
          "amount_in_cents": 100,
          "due_date": null,
          "metadata": {},
          "return_url": null,
          "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
          "stripe_payment_intent_id": null,
          "payout_id": null,
          "payment_status": "unpaid",
          "latest_status": "unpaid",
          "refund_status": "not_refunded",
          "email_delivery_status": "unsent",
          "created_at": "2026-11-02T09:00:00.000+08:00",
          "updated_at": "2026-11-02T09:00:00.000+08:00",
          "payment_sent_timestamp": null,
          "payment_succeeded_timestamp": null,
          "payment_cancelled_timestamp": null,
          "payment_fully_refunded_timestamp": null,
          "paid_out_timestamp": null
        }
      },
      {
        "status": "400",
        "description": "A parameter is missing or has the wrong format.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "invalid_parameter",
            "message": "amount_in_cents must be an integer"
          }
        }
      },
      {
        "status": "401",
        "description": "No valid key was sent. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "unauthorized",
            "message": "No valid credentials were given"
          }
        }
      },
      {
        "status": "402",
        "description": "The values are right, but the state of things forbids it, as for a service without a Stripe account.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "request_failed",
            "message": "The payment service has no Stripe account"
          }
        }
      },
      {
        "status": "403",
        "description": "The key may not do this. The body is not known, and a gateway may answer with HTML instead.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "forbidden",
            "message": "No permission for this payment service"
          }
        }
      },
      {
        "status": "404",
        "description": "There is no such payment or payment service. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "not_found",
            "message": "The payment does not exist"
          }
        }
      },
      {
        "status": "409",
        "description": "Another request has the same idempotency key.",
        "example": {
          "error": {
            "type": "idempotency_error",
            "code": "idempotency_key_reused",
            "message": "The idempotency key was used with other parameters"
          }
        }
      },
      {
        "status": "429",
        "description": "Too many requests. Limits and headers are not known.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "too_many_requests",
            "message": "Too many requests"
          }
        }
      },
      {
        "status": "500",
        "description": "PaySG failed. The same idempotency key gets this answer again.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "internal_error",
            "message": "Something went wrong"
          }
        }
      },
      {
        "status": "503",
        "description": "A service that PaySG needs failed.",
        "example": {
          "error": {
            "type": "external_error",
            "code": "service_unavailable",
            "message": "Please try again later"
          }
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.pay.gov.sg/api-resources/payments/create-a-payment"
  },
  {
    "id": "listPayments",
    "api": "paysg",
    "method": "GET",
    "path": "/v1/payment-services/{paymentServiceId}/payments",
    "servers": {
      "staging": "https://api-staging.pay.gov.sg",
      "production": "https://api.pay.gov.sg"
    },
    "group": "Payments",
    "summary": "List payments",
    "description": "Payments of one service, newest first, one page at a time. The harmless way to see whether a key works.",
    "fields": [
      {
        "name": "paymentServiceId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment service",
        "help": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
        "schema": {
          "type": "string",
          "title": "Payment service",
          "description": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
          "pattern": "^payment_service_[0-9a-fA-F-]{36}$",
          "x-message": "must start with payment_service_ followed by a UUID, as shown in the PaySG dashboard.",
          "examples": [
            "payment_service_00000000-0000-4000-8000-000000000000"
          ]
        },
        "example": "payment_service_00000000-0000-4000-8000-000000000000",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "paymentService"
      },
      {
        "name": "limit",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Limit",
        "help": "Payments on one page. PaySG does not say what it takes when this is left out, nor at most.",
        "schema": {
          "type": "integer",
          "title": "Limit",
          "description": "Payments on one page. PaySG does not say what it takes when this is left out, nor at most.",
          "minimum": 1,
          "examples": [
            20
          ]
        },
        "example": 20,
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/pagination"
      },
      {
        "name": "after",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "After",
        "help": "For the next, older page, the end_cursor of this one. Not together with Before.",
        "schema": {
          "type": "string",
          "title": "After",
          "description": "For the next, older page, the end_cursor of this one. Not together with Before.",
          "minLength": 1,
          "examples": [
            "Y3Vyc29yLTIw"
          ]
        },
        "example": "Y3Vyc29yLTIw",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/pagination"
      },
      {
        "name": "before",
        "in": "query",
        "encoding": "plain",
        "required": false,
        "label": "Before",
        "help": "For the previous, newer page, the start_cursor of this one. Not together with After.",
        "schema": {
          "type": "string",
          "title": "Before",
          "description": "For the previous, newer page, the start_cursor of this one. Not together with After.",
          "minLength": 1,
          "examples": [
            "Y3Vyc29yLTAx"
          ]
        },
        "example": "Y3Vyc29yLTAx",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/pagination"
      }
    ],
    "key": {
      "kind": "paysgKey",
      "required": true
    },
    "responses": [
      {
        "status": "2XX",
        "description": "One page of payments.",
        "example": {
          "data": [
            {
              "id": "Qz3nB7kXw0aLr5TyVm2Pd",
              "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
              "creator_id": "user_00000000-0000-4000-8000-000000000001",
              "reference_id": "TEST-0001",
              "payer_name": "Test Payer",
              "payer_address": null,
              "payer_identifier": null,
              "payer_email": null,
              "description": "Trial call",
              "amount_in_cents": 100,
              "due_date": null,
              "metadata": {},
              "return_url": null,
              "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
              "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
              "stripe_payment_intent_id": null,
              "payout_id": null,
              "payment_status": "unpaid",
              "latest_status": "unpaid",
              "refund_status": "not_refunded",
              "email_delivery_status": "unsent",
              "created_at": "2026-11-02T09:00:00.000+08:00",
              "updated_at": "2026-11-02T09:00:00.000+08:00",
              "payment_sent_timestamp": null,
              "payment_succeeded_timestamp": null,
              "payment_cancelled_timestamp": null,
              "payment_fully_refunded_timestamp": null,
              "paid_out_timestamp": null
            }
          ],
          "page_info": {
            "start_cursor": "Y3Vyc29yLTAx",
            "end_cursor": "Y3Vyc29yLTAx",
            "has_previous_page": false,
            "has_next_page": false
          }
        }
      },
      {
        "status": "400",
        "description": "A parameter is missing or has the wrong format.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "invalid_parameter",
            "message": "amount_in_cents must be an integer"
          }
        }
      },
      {
        "status": "401",
        "description": "No valid key was sent. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "unauthorized",
            "message": "No valid credentials were given"
          }
        }
      },
      {
        "status": "403",
        "description": "The key may not do this. The body is not known, and a gateway may answer with HTML instead.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "forbidden",
            "message": "No permission for this payment service"
          }
        }
      },
      {
        "status": "404",
        "description": "There is no such payment or payment service. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "not_found",
            "message": "The payment does not exist"
          }
        }
      },
      {
        "status": "429",
        "description": "Too many requests. Limits and headers are not known.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "too_many_requests",
            "message": "Too many requests"
          }
        }
      },
      {
        "status": "500",
        "description": "PaySG failed. The same idempotency key gets this answer again.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "internal_error",
            "message": "Something went wrong"
          }
        }
      },
      {
        "status": "503",
        "description": "A service that PaySG needs failed.",
        "example": {
          "error": {
            "type": "external_error",
            "code": "service_unavailable",
            "message": "Please try again later"
          }
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.pay.gov.sg/start-an-api-integration/pagination"
  },
  {
    "id": "retrievePayment",
    "api": "paysg",
    "method": "GET",
    "path": "/v1/payment-services/{paymentServiceId}/payments/{paymentId}",
    "servers": {
      "staging": "https://api-staging.pay.gov.sg",
      "production": "https://api.pay.gov.sg"
    },
    "group": "Payments",
    "summary": "Retrieve a payment",
    "description": "The payment as it is now. Ask this, and not the payer's browser, whether a payment is paid.",
    "fields": [
      {
        "name": "paymentServiceId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment service",
        "help": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
        "schema": {
          "type": "string",
          "title": "Payment service",
          "description": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
          "pattern": "^payment_service_[0-9a-fA-F-]{36}$",
          "x-message": "must start with payment_service_ followed by a UUID, as shown in the PaySG dashboard.",
          "examples": [
            "payment_service_00000000-0000-4000-8000-000000000000"
          ]
        },
        "example": "payment_service_00000000-0000-4000-8000-000000000000",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "paymentService"
      },
      {
        "name": "paymentId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment",
        "help": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
        "schema": {
          "type": "string",
          "title": "Payment",
          "description": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
          "minLength": 1,
          "pattern": "^(?!\\.{1,2}$)",
          "x-message": "must be the id of a payment, as in the answer that made it.",
          "examples": [
            "Qz3nB7kXw0aLr5TyVm2Pd"
          ]
        },
        "example": "Qz3nB7kXw0aLr5TyVm2Pd",
        "evidence": "inferred",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "payment"
      }
    ],
    "key": {
      "kind": "paysgKey",
      "required": true
    },
    "responses": [
      {
        "status": "2XX",
        "description": "The payment. Whether the status is 200 or 201 is not known.",
        "example": {
          "id": "Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
          "creator_id": "user_00000000-0000-4000-8000-000000000001",
          "reference_id": "TEST-0001",
          "payer_name": "Test Payer",
          "payer_address": null,
          "payer_identifier": null,
          "payer_email": null,
          "description": "Trial call",
          "amount_in_cents": 100,
          "due_date": null,
          "metadata": {},
          "return_url": null,
          "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
          "stripe_payment_intent_id": null,
          "payout_id": null,
          "payment_status": "unpaid",
          "latest_status": "unpaid",
          "refund_status": "not_refunded",
          "email_delivery_status": "unsent",
          "created_at": "2026-11-02T09:00:00.000+08:00",
          "updated_at": "2026-11-02T09:00:00.000+08:00",
          "payment_sent_timestamp": null,
          "payment_succeeded_timestamp": null,
          "payment_cancelled_timestamp": null,
          "payment_fully_refunded_timestamp": null,
          "paid_out_timestamp": null
        }
      },
      {
        "status": "400",
        "description": "A parameter is missing or has the wrong format.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "invalid_parameter",
            "message": "amount_in_cents must be an integer"
          }
        }
      },
      {
        "status": "401",
        "description": "No valid key was sent. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "unauthorized",
            "message": "No valid credentials were given"
          }
        }
      },
      {
        "status": "403",
        "description": "The key may not do this. The body is not known, and a gateway may answer with HTML instead.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "forbidden",
            "message": "No permission for this payment service"
          }
        }
      },
      {
        "status": "404",
        "description": "There is no such payment or payment service. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "not_found",
            "message": "The payment does not exist"
          }
        }
      },
      {
        "status": "429",
        "description": "Too many requests. Limits and headers are not known.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "too_many_requests",
            "message": "Too many requests"
          }
        }
      },
      {
        "status": "500",
        "description": "PaySG failed. The same idempotency key gets this answer again.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "internal_error",
            "message": "Something went wrong"
          }
        }
      },
      {
        "status": "503",
        "description": "A service that PaySG needs failed.",
        "example": {
          "error": {
            "type": "external_error",
            "code": "service_unavailable",
            "message": "Please try again later"
          }
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.pay.gov.sg/api-resources/payments/retrieve-payments"
  },
  {
    "id": "cancelPayment",
    "api": "paysg",
    "method": "POST",
    "path": "/v1/payment-services/{paymentServiceId}/payments/{paymentId}/cancel",
    "servers": {
      "staging": "https://api-staging.pay.gov.sg",
      "production": "https://api.pay.gov.sg"
    },
    "group": "Payments",
    "summary": "Cancel a payment",
    "description": "Takes the payment link away for good. Only a payment that is unpaid can be cancelled; how another one is refused is not known.",
    "fields": [
      {
        "name": "paymentServiceId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment service",
        "help": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
        "schema": {
          "type": "string",
          "title": "Payment service",
          "description": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
          "pattern": "^payment_service_[0-9a-fA-F-]{36}$",
          "x-message": "must start with payment_service_ followed by a UUID, as shown in the PaySG dashboard.",
          "examples": [
            "payment_service_00000000-0000-4000-8000-000000000000"
          ]
        },
        "example": "payment_service_00000000-0000-4000-8000-000000000000",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "paymentService"
      },
      {
        "name": "paymentId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment",
        "help": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
        "schema": {
          "type": "string",
          "title": "Payment",
          "description": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
          "minLength": 1,
          "pattern": "^(?!\\.{1,2}$)",
          "x-message": "must be the id of a payment, as in the answer that made it.",
          "examples": [
            "Qz3nB7kXw0aLr5TyVm2Pd"
          ]
        },
        "example": "Qz3nB7kXw0aLr5TyVm2Pd",
        "evidence": "inferred",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "payment"
      }
    ],
    "key": {
      "kind": "paysgKey",
      "required": true
    },
    "responses": [
      {
        "status": "2XX",
        "description": "The payment, probably as it is after the cancellation.",
        "example": {
          "id": "Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
          "creator_id": "user_00000000-0000-4000-8000-000000000001",
          "reference_id": "TEST-0001",
          "payer_name": "Test Payer",
          "payer_address": null,
          "payer_identifier": null,
          "payer_email": null,
          "description": "Trial call",
          "amount_in_cents": 100,
          "due_date": null,
          "metadata": {},
          "return_url": null,
          "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
          "stripe_payment_intent_id": null,
          "payout_id": null,
          "payment_status": "unpaid",
          "latest_status": "cancelled",
          "refund_status": "not_refunded",
          "email_delivery_status": "unsent",
          "created_at": "2026-11-02T09:00:00.000+08:00",
          "updated_at": "2026-11-02T10:30:00.000+08:00",
          "payment_sent_timestamp": null,
          "payment_succeeded_timestamp": null,
          "payment_cancelled_timestamp": "2026-11-02T10:30:00.000+08:00",
          "payment_fully_refunded_timestamp": null,
          "paid_out_timestamp": null
        }
      },
      {
        "status": "400",
        "description": "A parameter is missing or has the wrong format.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "invalid_parameter",
            "message": "amount_in_cents must be an integer"
          }
        }
      },
      {
        "status": "401",
        "description": "No valid key was sent. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "unauthorized",
            "message": "No valid credentials were given"
          }
        }
      },
      {
        "status": "402",
        "description": "The values are right, but the state of things forbids it, as for a service without a Stripe account.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "request_failed",
            "message": "The payment service has no Stripe account"
          }
        }
      },
      {
        "status": "403",
        "description": "The key may not do this. The body is not known, and a gateway may answer with HTML instead.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "forbidden",
            "message": "No permission for this payment service"
          }
        }
      },
      {
        "status": "404",
        "description": "There is no such payment or payment service. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "not_found",
            "message": "The payment does not exist"
          }
        }
      },
      {
        "status": "429",
        "description": "Too many requests. Limits and headers are not known.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "too_many_requests",
            "message": "Too many requests"
          }
        }
      },
      {
        "status": "500",
        "description": "PaySG failed. The same idempotency key gets this answer again.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "internal_error",
            "message": "Something went wrong"
          }
        }
      },
      {
        "status": "503",
        "description": "A service that PaySG needs failed.",
        "example": {
          "error": {
            "type": "external_error",
            "code": "service_unavailable",
            "message": "Please try again later"
          }
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.pay.gov.sg/api-resources/payments/cancel-a-payment"
  },
  {
    "id": "sendPaymentEmail",
    "api": "paysg",
    "method": "POST",
    "path": "/v1/payment-services/{paymentServiceId}/payments/{paymentId}/send-email",
    "servers": {
      "staging": "https://api-staging.pay.gov.sg",
      "production": "https://api.pay.gov.sg"
    },
    "group": "Payments",
    "summary": "E-mail a payment",
    "description": "Mails the payment link to the payment's payer_email; another address cannot be given. Take it that staging mails are real mails, too. What a second call does is not known.",
    "fields": [
      {
        "name": "paymentServiceId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment service",
        "help": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
        "schema": {
          "type": "string",
          "title": "Payment service",
          "description": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
          "pattern": "^payment_service_[0-9a-fA-F-]{36}$",
          "x-message": "must start with payment_service_ followed by a UUID, as shown in the PaySG dashboard.",
          "examples": [
            "payment_service_00000000-0000-4000-8000-000000000000"
          ]
        },
        "example": "payment_service_00000000-0000-4000-8000-000000000000",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "paymentService"
      },
      {
        "name": "paymentId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment",
        "help": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
        "schema": {
          "type": "string",
          "title": "Payment",
          "description": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
          "minLength": 1,
          "pattern": "^(?!\\.{1,2}$)",
          "x-message": "must be the id of a payment, as in the answer that made it.",
          "examples": [
            "Qz3nB7kXw0aLr5TyVm2Pd"
          ]
        },
        "example": "Qz3nB7kXw0aLr5TyVm2Pd",
        "evidence": "inferred",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "payment"
      }
    ],
    "key": {
      "kind": "paysgKey",
      "required": true
    },
    "responses": [
      {
        "status": "2XX",
        "description": "The mail was asked for. No body. Whether the status is 200, 202 or 204 is not known."
      },
      {
        "status": "400",
        "description": "A parameter is missing or has the wrong format.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "invalid_parameter",
            "message": "amount_in_cents must be an integer"
          }
        }
      },
      {
        "status": "401",
        "description": "No valid key was sent. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "unauthorized",
            "message": "No valid credentials were given"
          }
        }
      },
      {
        "status": "402",
        "description": "The values are right, but the state of things forbids it, as for a service without a Stripe account.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "request_failed",
            "message": "The payment service has no Stripe account"
          }
        }
      },
      {
        "status": "403",
        "description": "The key may not do this. The body is not known, and a gateway may answer with HTML instead.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "forbidden",
            "message": "No permission for this payment service"
          }
        }
      },
      {
        "status": "404",
        "description": "There is no such payment or payment service. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "not_found",
            "message": "The payment does not exist"
          }
        }
      },
      {
        "status": "429",
        "description": "Too many requests. Limits and headers are not known.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "too_many_requests",
            "message": "Too many requests"
          }
        }
      },
      {
        "status": "500",
        "description": "PaySG failed. The same idempotency key gets this answer again.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "internal_error",
            "message": "Something went wrong"
          }
        }
      },
      {
        "status": "503",
        "description": "A service that PaySG needs failed.",
        "example": {
          "error": {
            "type": "external_error",
            "code": "service_unavailable",
            "message": "Please try again later"
          }
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.pay.gov.sg/api-resources/payments"
  },
  {
    "id": "refundPayment",
    "api": "paysg",
    "method": "POST",
    "path": "/v1/payment-services/{paymentServiceId}/payments/{paymentId}/refund",
    "servers": {
      "staging": "https://api-staging.pay.gov.sg",
      "production": "https://api.pay.gov.sg"
    },
    "group": "Payments",
    "summary": "Refund a payment",
    "description": "Sends money back by the method the payer used: all of it, or a part at a time, up to 90 days after the payment. Refused while an earlier refund is pending or has failed.",
    "fields": [
      {
        "name": "paymentServiceId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment service",
        "help": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
        "schema": {
          "type": "string",
          "title": "Payment service",
          "description": "Where the payment lives, with its payment_service_ prefix, as shown in the PaySG dashboard.",
          "pattern": "^payment_service_[0-9a-fA-F-]{36}$",
          "x-message": "must start with payment_service_ followed by a UUID, as shown in the PaySG dashboard.",
          "examples": [
            "payment_service_00000000-0000-4000-8000-000000000000"
          ]
        },
        "example": "payment_service_00000000-0000-4000-8000-000000000000",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "paymentService"
      },
      {
        "name": "paymentId",
        "in": "path",
        "encoding": "plain",
        "required": true,
        "label": "Payment",
        "help": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
        "schema": {
          "type": "string",
          "title": "Payment",
          "description": "The id of the payment, as in the answer that made it. It is 21 characters in each sample; longer ones are let through.",
          "minLength": 1,
          "pattern": "^(?!\\.{1,2}$)",
          "x-message": "must be the id of a payment, as in the answer that made it.",
          "examples": [
            "Qz3nB7kXw0aLr5TyVm2Pd"
          ]
        },
        "example": "Qz3nB7kXw0aLr5TyVm2Pd",
        "evidence": "inferred",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/endpoints",
        "picks": "payment"
      },
      {
        "name": "Idempotency-Key",
        "in": "header",
        "encoding": "plain",
        "required": false,
        "label": "Idempotency key",
        "help": "The same key with the same values, sent again within 24 hours, gets the first answer again instead of doing it twice. At most 255 characters; a UUID is best.",
        "schema": {
          "type": "string",
          "title": "Idempotency key",
          "description": "The same key with the same values, sent again within 24 hours, gets the first answer again instead of doing it twice. At most 255 characters; a UUID is best.",
          "minLength": 1,
          "maxLength": 255,
          "pattern": "^[ -~]*$",
          "x-message": "may hold plain letters, digits and signs only.",
          "examples": [
            "3f0c1c9e-1111-4222-8333-444455556666"
          ]
        },
        "example": "3f0c1c9e-1111-4222-8333-444455556666",
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/start-an-api-integration/idempotency",
        "generate": "uuid"
      },
      {
        "name": "refund_amount_in_cents",
        "in": "body",
        "encoding": "plain",
        "required": true,
        "label": "Amount to refund in cents",
        "help": "Singapore cents, at least 1 and at most what has not been refunded yet.",
        "schema": {
          "type": "integer",
          "title": "Amount to refund in cents",
          "description": "Singapore cents, at least 1 and at most what has not been refunded yet.",
          "minimum": 1,
          "x-message": "must be a whole number of cents: 50 means S$0.50.",
          "examples": [
            100
          ]
        },
        "example": 100,
        "evidence": "documented",
        "source": "https://guide.pay.gov.sg/api-resources/payments/refund-a-payment",
        "input": "cents"
      }
    ],
    "bodyType": "application/json",
    "key": {
      "kind": "paysgKey",
      "required": true
    },
    "responses": [
      {
        "status": "2XX",
        "description": "The payment. It has no field for the amount refunded so far.",
        "example": {
          "id": "Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_service_id": "payment_service_00000000-0000-4000-8000-000000000000",
          "creator_id": "user_00000000-0000-4000-8000-000000000001",
          "reference_id": "TEST-0001",
          "payer_name": "Test Payer",
          "payer_address": null,
          "payer_identifier": null,
          "payer_email": null,
          "description": "Trial call",
          "amount_in_cents": 100,
          "due_date": null,
          "metadata": {},
          "return_url": null,
          "payment_url": "https://staging.pay.gov.sg/payments/Qz3nB7kXw0aLr5TyVm2Pd",
          "payment_qr_code_url": "https://api-staging.pay.gov.sg/v1/public/payments/Qz3nB7kXw0aLr5TyVm2Pd-qr.png",
          "stripe_payment_intent_id": "pi_example",
          "payout_id": null,
          "payment_status": "paid",
          "latest_status": "paid",
          "refund_status": "fully_refunded",
          "email_delivery_status": "unsent",
          "created_at": "2026-11-02T09:00:00.000+08:00",
          "updated_at": "2026-11-03T14:00:00.000+08:00",
          "payment_sent_timestamp": null,
          "payment_succeeded_timestamp": "2026-11-02T11:00:00.000+08:00",
          "payment_cancelled_timestamp": null,
          "payment_fully_refunded_timestamp": "2026-11-03T14:00:00.000+08:00",
          "paid_out_timestamp": null
        }
      },
      {
        "status": "400",
        "description": "A parameter is missing or has the wrong format.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "invalid_parameter",
            "message": "amount_in_cents must be an integer"
          }
        }
      },
      {
        "status": "401",
        "description": "No valid key was sent. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "unauthorized",
            "message": "No valid credentials were given"
          }
        }
      },
      {
        "status": "402",
        "description": "The values are right, but the state of things forbids it, as for a service without a Stripe account.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "request_failed",
            "message": "The payment service has no Stripe account"
          }
        }
      },
      {
        "status": "403",
        "description": "The key may not do this. The body is not known, and a gateway may answer with HTML instead.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "forbidden",
            "message": "No permission for this payment service"
          }
        }
      },
      {
        "status": "404",
        "description": "There is no such payment or payment service. The body is not known.",
        "example": {
          "error": {
            "type": "invalid_request_error",
            "code": "not_found",
            "message": "The payment does not exist"
          }
        }
      },
      {
        "status": "409",
        "description": "Another request has the same idempotency key.",
        "example": {
          "error": {
            "type": "idempotency_error",
            "code": "idempotency_key_reused",
            "message": "The idempotency key was used with other parameters"
          }
        }
      },
      {
        "status": "429",
        "description": "Too many requests. Limits and headers are not known.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "too_many_requests",
            "message": "Too many requests"
          }
        }
      },
      {
        "status": "500",
        "description": "PaySG failed. The same idempotency key gets this answer again.",
        "example": {
          "error": {
            "type": "api_error",
            "code": "internal_error",
            "message": "Something went wrong"
          }
        }
      },
      {
        "status": "503",
        "description": "A service that PaySG needs failed.",
        "example": {
          "error": {
            "type": "external_error",
            "code": "service_unavailable",
            "message": "Please try again later"
          }
        }
      }
    ],
    "evidence": "documented",
    "source": "https://guide.pay.gov.sg/api-resources/payments/refund-a-payment"
  }
],
};
