import assert from 'node:assert/strict';
import { doneShare, reportWords, stepWords } from '../../../../../src/services/datagovsg/download/downloadWords';

describe('stepWords', () => {
  for (const [step, words] of [
    [{ phase: 'initiate', polls: 0 }, 'requesting the file'],
    [{ phase: 'poll', polls: 1 }, 'waiting until the file is ready'],
    [{ phase: 'poll', polls: 2, state: 'SOMETHING' }, 'waiting until the file is ready (SOMETHING)'],
    [{ phase: 'receive', progress: { receivedBytes: 10, bytesPerSecond: 0 } }, '10 bytes'],
    [{ phase: 'receive', progress: { receivedBytes: 2e6, bytesPerSecond: 5e5 } }, '2.0 MB · 500.0 kB/s'],
    [
      { phase: 'receive', progress: { receivedBytes: 2e6, totalBytes: 1e7, bytesPerSecond: 1e6 } },
      '2.0 MB of 10.0 MB · 1.0 MB/s · 8 s left',
    ],
    [{ phase: 'check', checkedBytes: 1, totalBytes: 3 }, 'checking the file, 33%'],
  ] as const) {
    it(`says “${words}”`, () => assert.equal(stepWords(step), words));
  }
});

describe('doneShare', () => {
  it('is whole only when all is done, also of nothing', () => {
    assert.deepEqual([doneShare(999, 1000), doneShare(5, 5), doneShare(0, 0), doneShare(9, 5)], [0.999, 1, 1, 1]);
  });
});

describe('reportWords', () => {
  const report = { file: '/f', bytes: 1500, sha256: 'ab', resumedFromBytes: 0 };
  it('says what was downloaded', () => {
    assert.equal(
      reportWords('Parks', { ...report, count: { of: 'rows', number: 1234 } }),
      'Downloaded “Parks”: 1,234 rows, 1.5 kB, SHA-256 ab.',
    );
    assert.match(reportWords('Parks', { ...report, count: { of: 'features', number: 1 } }), /: 1 feature, /);
  });
  it('says when the catalogue lists another size, exactly where rounding would hide it', () => {
    assert.match(
      reportWords('Parks', { ...report, listedBytes: 2500 }),
      / The catalogue lists 2\.5 kB: it may be older/,
    );
    assert.match(reportWords('Parks', { ...report, listedBytes: 1501 }), / The catalogue lists 1,501 bytes: /);
  });
  it('says why there is no checksum', () => {
    assert.equal(
      reportWords('Parks', { file: '/f', bytes: 1500, resumedFromBytes: 0 }),
      'Downloaded “Parks”: 1.5 kB. You cancelled before its checksum was computed and its content counted.',
    );
  });
  it('says what became of a link that had the name', () =>
    assert.match(reportWords('Parks', { ...report, notice: 'x.csv was a link.' }), / x\.csv was a link\.$/));

  it('says where it was resumed', () => {
    assert.match(
      reportWords('Parks', { ...report, resumedFromBytes: 700 }),
      /resumed after the 700 bytes of an earlier attempt/,
    );
  });
});
