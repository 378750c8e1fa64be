import assert from 'node:assert/strict';
import { encode } from 'uqr';
import { qrCodeOf } from '../../../../src/webview/result/qrCode';

/** The dark squares that a path of bars covers. */
function squaresOf(path: string): Set<string> {
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, length]) => [x, y, length].map(Number));
  return new Set(bars.flatMap(([x = 0, y = 0, length = 0]) => Array.from({ length }, (_, at) => `${x + at} ${y}`)));
}

describe('qrCodeOf', () => {
  const address = 'https://www.example.gov.sg/payments/Zbz0exampleexample0Wt';

  it('covers the dark squares of the code and no others, inside a margin of four', () => {
    const { data, size } = encode(address, { ecc: 'M', border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
    const code = qrCodeOf(address);
    assert.equal(code?.size, size);
    assert.deepEqual([...squaresOf(code?.path ?? '')].sort(), dark.sort());
    assert.ok(dark.every(square => square.split(' ').every(at => Number(at) >= 4 && Number(at) < size - 4)));
  });

  it('is nothing for a text that no code holds', () => assert.equal(qrCodeOf('x'.repeat(3000)), undefined));
});
