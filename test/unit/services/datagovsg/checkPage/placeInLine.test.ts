import assert from 'node:assert/strict';
import { placeInLine } from '../../../../../src/services/datagovsg/checkPage/placeInLine';

const placed = (line: string, index: number, value?: string): string => {
  const { from, to } = placeInLine(line, index, value);
  return line.slice(from, to);
};

describe('placeInLine', () => {
  it('finds the value of a column, also behind commas within quotes', () => {
    assert.equal(placed('BEDOK,4 ROOM,232000', 2, '232000'), '232000');
    assert.equal(placed('"BEDOK, EAST","a ""b"", c",232000', 1, 'a'), '"a ""b"", c"');
    assert.equal(placed('a,,c', 1, ''), '');
    assert.equal(placed('a,b', 0), 'a');
  });

  it('searches for the value where the columns are others', () => {
    assert.equal(placed('BEDOK;4 ROOM;232000', 2, '232000'), '232000');
    assert.equal(placed('one,too,many', -1, 'many'), 'many');
    assert.equal(placed('a long value that was cut,x', 1, 'long value…'), 'long value');
  });

  it('takes the whole line where nothing is found, and the begin of one that is very long', () => {
    assert.equal(placed('a,b', 7, 'gone'), 'a,b');
    assert.deepEqual(placeInLine('x'.repeat(200_000), 0, 'x'), { from: 0, to: 0 });
  });
});
