import assert from 'node:assert/strict';
import { isReused, phases } from '../../../../src/webview/result/phases';

describe('phases', () => {
  it('follow one another to the last byte', () => {
    const parts = phases({ dnsMs: 1, connectMs: 2, tlsMs: 3, firstByteMs: 10, lastByteMs: 12 });
    assert.deepEqual(
      parts.map(({ id, startMs, lengthMs }) => [id, startMs, lengthMs]),
      [
        ['dns', 0, 1],
        ['connect', 1, 2],
        ['tls', 3, 3],
        ['waiting', 6, 4],
        ['download', 10, 2],
      ],
    );
  });

  it('leave out what did not happen', () => {
    assert.deepEqual(
      phases({ firstByteMs: 5, lastByteMs: 6 }).map(({ id }) => id),
      ['waiting', 'download'],
    );
  });

  it('are never negative', () => {
    assert.ok(phases({ connectMs: 9, firstByteMs: 5, lastByteMs: 6 }).every(({ lengthMs }) => lengthMs >= 0));
  });
});

describe('isReused', () => {
  it('knows a new connection by its time', () =>
    assert.equal(isReused({ connectMs: 1, firstByteMs: 2, lastByteMs: 3 }), false));
  it('knows a reused one by the lack of it', () => assert.equal(isReused({ firstByteMs: 2, lastByteMs: 3 }), true));
});
