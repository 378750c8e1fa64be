import type { Field, JsonSchema, Operation } from '../../../src/core/model/operation';
import { keyPattern } from '../../../src/core/calls/redact';
import { services } from '../../../src/services';
import type { Answer, Exchange, Finding } from '../../../src/core/model/exchange';
import type { Failure } from '../../../src/core/model/failure';
import type { PanelState } from '../../../src/shared/protocol';

export function field(name: string, schema: JsonSchema = { type: 'string' }, more: Partial<Field> = {}): Field {
  const base = {
    name,
    in: 'body',
    encoding: 'plain',
    required: false,
    label: name,
    help: '',
    evidence: 'documented',
  } as const;
  return { ...base, schema, ...more };
}

const operation: Operation = {
  id: 'createPayment',
  api: 'paysg',
  method: 'POST',
  path: '/v1/payments',
  servers: {},
  group: { id: 'Payments', label: 'Payments' },
  summary: 'Create a payment',
  description: '',
  fields: [field('amount', { type: 'integer' }), field('name')],
  key: { kind: 'paysgKey', required: true },
  responses: [],
  evidence: 'documented',
};

export const panel: PanelState = {
  operation,
  apiName: 'PaySG',
  context: { environment: 'sandbox', environments: [], keys: [], keyId: 'k1', notices: [] },
  values: { amount: 100 },
  problems: [],
  suggestions: {},
  keyPattern: keyPattern(services),
  flows: [],
};

export function answer(body: string, status = 200): Answer {
  const bodyBytes = Buffer.byteLength(body);
  return { status, headers: [], body, bodyBytes, wireBytes: bodyBytes, timings: { firstByteMs: 30, lastByteMs: 35 } };
}

export function exchange(outcome: Answer | Failure, findings: readonly Finding[] = []): Exchange {
  return {
    id: 'e1',
    startedAt: '2026-01-31T02:03:04.005Z',
    values: {},
    request: {
      operationId: 'createPayment',
      api: 'paysg',
      environment: 'sandbox',
      method: 'POST',
      url: 'http://127.0.0.1/',
      headers: {},
    },
    outcome: 'kind' in outcome ? { ok: false, failure: outcome } : { ok: true, answer: outcome },
    findings,
  };
}

export const finding: Finding = { id: 'f', title: 'A cause', detail: 'Why.', evidence: 'inferred' };
