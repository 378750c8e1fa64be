import assert from 'node:assert/strict';
import { operationOf } from '../../../../src/services';
import { settledBy, type Settled } from '../../../../src/core/calls/attempts';
import type { Exchange } from '../../../../src/core/model/exchange';
import type { Failure } from '../../../../src/core/model/failure';
import { failedExchange, sampleExchange } from '../../support/sampleExchange';

const create = operationOf('createPayment');

describe('settledBy', () => {
  const answered = (status: number, body: unknown = { error: { code: 'x' } }): Exchange =>
    sampleExchange('createPayment', { status, body });
  const failed = (failure: Failure): Exchange => failedExchange('createPayment', failure);
  const cases: readonly [string, Exchange, Settled, Settled][] = [
    ['a success', answered(200), 'answered', 'answered'],
    ['a success without a body', answered(200, ''), 'open', 'open'],
    ['a login page', answered(200, '<html>'), 'open', 'open'],
    ['a refusal', answered(400), 'answered', 'answered'],
    ['a stored error', answered(500), 'answered', 'answered'],
    ['PaySG’s own 503', answered(503), 'answered', 'answered'],
    ['a gateway’s 503', answered(503, '<html>'), 'open', 'open'],
    ['a gateway’s 504', answered(504, ''), 'open', 'open'],
    ['a rejected key', answered(401), 'answered', 'open'],
    ['too many calls', answered(429), 'answered', 'open'],
    ['a clash', answered(409), 'answered', 'open'],
    ['a reset', failed({ kind: 'unreachable', code: 'ECONNRESET' }), 'open', 'open'],
    ['half an answer', failed({ kind: 'unreachable', code: 'UND_ERR_SOCKET', receivedBytes: 5 }), 'open', 'open'],
    ['a cancel', failed({ kind: 'cancelled' }), 'open', 'open'],
    ['no answer in time', failed({ kind: 'timeout', phase: 'headers', afterMs: 1 }), 'open', 'open'],
    ['no connection in time', failed({ kind: 'timeout', phase: 'connect', afterMs: 1 }), 'neverSent', 'neverSent'],
    ['a refused connection', failed({ kind: 'unreachable', code: 'ECONNREFUSED' }), 'neverSent', 'neverSent'],
    ['a bad certificate', failed({ kind: 'tls', code: 'CERT_HAS_EXPIRED' }), 'neverSent', 'neverSent'],
  ];
  for (const [what, exchange, first, repeat] of cases) {
    it(`takes ${what} for ${first}, on a repeat for ${repeat}`, () => {
      assert.deepEqual([settledBy(create, exchange, false), settledBy(create, exchange, true)], [first, repeat]);
    });
  }
});
