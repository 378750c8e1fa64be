import assert from 'node:assert/strict';
import fc from 'fast-check';
import { variablesIn, withoutVariable } from '../../../../src/core/keys/envFile';
import { makeKey } from '../../support/makeKeys';

const value = makeKey();

describe('variablesIn', () => {
  const cases: readonly [what: string, text: string][] = [
    ['bare', `A=${value}`],
    ['quoted', `A="${value}"`],
    ['with white space around', `  A =  ${value}  `],
    ['with a comment behind', `A=${value} # mine`],
    ['after export', `export A='${value}'`],
    ['in a file of Windows', `# keys\r\nA=${value}\r\n`],
    ['after a byte order mark', `\uFEFFA=${value}`],
    ['the later of two', `A=old\nA=${value}`],
  ];
  for (const [what, text] of cases) {
    it(`reads a value ${what}`, () => assert.deepEqual({ ...variablesIn(text) }, { A: value }));
  }

  it('reads nothing where nothing is defined', () => {
    for (const text of ['', '# A=1', 'A', '\n\n']) assert.deepEqual({ ...variablesIn(text) }, {});
  });
});

describe('withoutVariable', () => {
  const cases: readonly [what: string, before: string, after: string][] = [
    ['the only line', 'A=1', ''],
    ['a line among others', 'B=2\nA=1\nC=3\n', 'B=2\nC=3\n'],
    ['the last line without an end', 'B=2\nA=1', 'B=2\n'],
    ['an exported one', 'export A=1\nexport B=2\n', 'export B=2\n'],
    ['an indented one', '  A = 1\nB=2', 'B=2'],
    ['an empty one', 'A=\nB=2\n', 'B=2\n'],
    ['one with a colon', 'A: 1\nB: 2\n', 'B: 2\n'],
    ['one with a comment behind it', 'A="1" # mine\nB=2 # other\n', 'B=2 # other\n'],
    ['every definition of it', 'A=1\nB=2\nA=3\n', 'B=2\n'],
    ['a value of several lines', 'A="1\nB=2\n3"\nC=3\n', 'C=3\n'],
    ['a value of several lines in single quotes', "B=1\nexport A='1\n\n3' # end\nC=3", 'B=1\nC=3'],
    ['a line of a file of Windows', 'B=2\r\nA=1\r\nC=3\r\n', 'B=2\r\nC=3\r\n'],
    ['several lines of a file of Windows', 'B=2\r\nA="1\r\n2"\r\nC=3', 'B=2\r\nC=3'],
    ['the first line of a file with a byte order mark', '\uFEFFA=1\nB=2', '\uFEFFB=2'],
    ['neither blank lines nor comments around it', '# a\n\n# b\nA=1\n\n# c\n\nB=2', '# a\n\n# b\n\n# c\n\nB=2'],
    ['no comment that names it', '# A=1\nA=1\n#A=2\n', '# A=1\n#A=2\n'],
    ['none whose name only begins or ends with it', 'AB=1\nBA=2\nA.B=3\nA-B=4\nA=5\n', 'AB=1\nBA=2\nA.B=3\nA-B=4\n'],
    ['no text inside the value of another', 'B="\nA=1\n"\n', 'B="\nA=1\n"\n'],
    ['nothing that is no definition', 'A\nA 1\nB=A=1\n', 'A\nA 1\nB=A=1\n'],
  ];
  for (const [what, before, after] of cases) {
    it(`removes ${what}`, () => assert.equal(withoutVariable(before, 'A'), after));
  }

  it('leaves a file alone whose other variables would change with the line', () => {
    const text = `B="never closed\nA=it"s\nC="`;
    assert.equal(withoutVariable(text, 'A'), text);
  });

  it('removes every line of the variable and changes no other variable, whatever the file holds', () => {
    const piece = fc.constantFrom(
      'A',
      'B',
      'export ',
      '=',
      ': ',
      '"',
      "'",
      '`',
      '\\',
      '#',
      ' ',
      '\n',
      '\r\n',
      '\r',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const text = pieces.join('');
        const left = withoutVariable(text, 'A');
        const { A: _, ...kept } = variablesIn(text);
        if (left !== text) assert.deepEqual({ ...variablesIn(left) }, kept);
        else assert.ok(variablesIn(text).A === undefined || /["'`]/.test(text), 'only a stray quote stops it');
      }),
      { numRuns: 5000 },
    );
  });

  it('removes whole lines only, and no more than define the variable', () => {
    const line = fc.constantFrom('', '# A=1', 'A=1', "export A='x' # y", 'A="1\n2"', 'B=2', 'C="A=1"', 'D=', '  A: 3');
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line), end, (lines, lineEnd) => {
        const joined = (each: readonly string[]) => each.map(text => text.replace('\n', lineEnd) + lineEnd).join('');
        const others = lines.filter(text => !/^\s*(export )?A\b/.test(text));
        assert.equal(withoutVariable(joined(lines), 'A'), joined(others));
      }),
    );
  });
});
