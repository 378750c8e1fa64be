import assert from 'node:assert/strict';
import { outputsInTurn } from '../../../scripts/outputsInTurn.mjs';

describe('outputsInTurn', () => {
  let seen: string[];
  let outputs: ReturnType<typeof outputsInTurn>;
  beforeEach(() => {
    seen = [];
    outputs = outputsInTurn({ write: (chunk: string | Uint8Array) => seen.push(String(chunk)) });
  });

  it('shows the first as it prints, and keeps the second until the first is over', () => {
    const [first, second] = [outputs.next(), outputs.next()];
    first.write('a');
    second.write('1');
    first.write('b');
    assert.deepEqual(seen, ['a', 'b']);
    first.end();
    assert.deepEqual(seen, ['a', 'b', '1']);
    second.write('2');
    assert.deepEqual(seen, ['a', 'b', '1', '2']);
  });

  it('shows one that was over before its turn whole, before what starts later', () => {
    const [first, second] = [outputs.next(), outputs.next()];
    second.write('1');
    second.end();
    const third = outputs.next();
    third.write('x');
    first.write('a');
    first.end();
    assert.deepEqual(seen, ['a', '1', 'x']);
  });

  it('goes on with a later program when all before it are over', () => {
    const first = outputs.next();
    first.end();
    outputs.next().write('x');
    assert.deepEqual(seen, ['x']);
  });
});
