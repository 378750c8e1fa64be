import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/core/model/failure';
import { failureWords } from '../../../../src/core/model/failureWords';

describe('failureWords', () => {
  const failures: readonly Failure[] = [
    { kind: 'cancelled' },
    { kind: 'timeout', phase: 'total', afterMs: 1000 },
    { kind: 'unreachable', code: 'ENOTFOUND' },
    { kind: 'violation', code: 'HPE_INVALID_CONSTANT' },
    { kind: 'tls', code: 'CERT_HAS_EXPIRED' },
    { kind: 'proxy', code: 'ECONNREFUSED' },
    { kind: 'tooLarge', limitBytes: 1 },
  ];

  it('tell each kind from the others', () => assert.equal(new Set(failures.map(failureWords)).size, failures.length));
});
