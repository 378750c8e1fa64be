import { operationOf } from '../../../src/services';
import type { Exchange } from '../../../src/core/model/exchange';
import type { Failure } from '../../../src/core/model/failure';

export interface SampleAnswer {
  status?: number;
  /** An object is written as JSON. */
  body?: unknown;
  headers?: readonly (readonly [string, string])[];
  withKey?: boolean;
}

/** An exchange of an operation with this answer, as it is before it is diagnosed. */
export function sampleExchange(
  operationId: string,
  { status = 200, body = '', headers = [], withKey = true }: SampleAnswer,
): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const timings = { firstByteMs: 1, lastByteMs: 2 };
  const answer = { status, headers, body: text, bodyBytes: Buffer.byteLength(text), wireBytes: text.length, timings };
  return { ...bare(operationId), ...(withKey && { keyId: 'key', keyName: 'Key' }), outcome: { ok: true, answer } };
}

/** An exchange that got no answer. */
export const failedExchange = (operationId: string, failure: Failure): Exchange => ({
  ...bare(operationId),
  outcome: { ok: false, failure },
});

function bare(operationId: string) {
  const { api, method } = operationOf(operationId);
  const request = {
    operationId,
    api,
    environment: 'staging' as const,
    method,
    url: `https://host.example/${operationId}`,
    headers: {},
  };
  return { id: operationId, startedAt: '2026-11-02T09:00:00.000Z', request, values: {}, findings: [] };
}
