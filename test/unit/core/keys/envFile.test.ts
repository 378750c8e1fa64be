import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'dotenv';
import { problemWords, readingWords } from '../../../../src/core/keys/definitionWords';
import { definitionsIn, variablesIn, withoutVariable as without } from '../../../../src/core/keys/envFile';
import { makeKey } from '../../support/makeKeys';
import { Secret } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

const value = makeKey();
/** What holds now; empty where that is not known. */
const valueNow = (text: string, name: string): Secret => variablesIn(text)[name] ?? new Secret('');
const withoutVariable = (text: string, name: string) => without(text, name, valueNow(text, name));

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
    it(`reads a value ${what}`, () => assert.deepEqual(revealed(variablesIn(text)), { A: value }));
  }

  it('reads nothing where nothing is defined', () => {
    for (const text of ['', '# A=1', 'A', '\n\n']) assert.deepEqual(revealed(variablesIn(text)), {});
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
    ['no other definition, whose value was not stored', 'A=1\nB=2\nA=3\n', 'A=1\nB=2\n'],
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

  it('removes what was asked for and changes no other variable, whatever the file holds', () => {
    const piece = fc.constantFrom(...'AB"\'`\\# \n\rx=;,', 'export ', ': ', '\r\n');
    const plain = (text: string) => definitionsIn(text).map(each => [each.name, revealed(each.value), each.problem]);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const text = pieces.join('');
        const left = withoutVariable(text, 'A');
        const now = valueNow(text, 'A').revealText();
        const going = (each: unknown[]) => each[0] === 'A' && each[1] === now && each[2] === undefined;
        const kept = plain(text).filter(each => !going(each));
        if (left !== text)
          assert.deepEqual(
            plain(left).filter(each => !going(each)),
            kept,
          );
      }),
      { numRuns: 5000 },
    );
  });

  it('removes whole lines only, and no more than define the variable', () => {
    const line = fc.constantFrom('', '# A=1', 'A=1', "export A='1' # y", 'A="1"', 'B="2\n3"', 'C="A=1"', 'D=', 'A: 1');
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line), end, (lines, lineEnd) => {
        const joined = (each: readonly string[]) => each.map(text => text.replace('\n', lineEnd) + lineEnd).join('');
        const others = lines.filter(text => !/^(export )?A\b/.test(text));
        assert.equal(withoutVariable(joined(lines), 'A'), joined(others));
      }),
    );
  });
});

describe('definitionsIn', () => {
  const whole: readonly [what: string, line: string, understood: RegExp][] = [
    ['a comma behind it', `A=${value},`, /without the “,”/],
    ['a comma behind its quotes', `A="${value}",`, /quotes · without the “,”/],
    ['a semicolon', `export A='${value}';`, /without the “;”/],
    ['curly quotes', `A=“${value}”`, /without its quotes/],
    ['cmd', `set A=${value}`, / · cmd syntax/],
    ['cmd, all in quotes', `set "A=${value}"`, / · cmd syntax/],
    ['PowerShell', `$env:A = "${value}"`, / · PowerShell syntax/],
    ['Set-Item of PowerShell', `Set-Item -Path env:A -Value "${value}"`, / · PowerShell syntax/],
    ['fish', `set -gx A ${value}`, / · fish syntax/],
    ['csh', `setenv A ${value}`, / · csh syntax/],
    ['setx', `setx A "${value}"`, / · setx syntax/],
    ['a Dockerfile', `ENV A ${value}`, /Dockerfile syntax/],
    ['JSON', `  "A": "${value}",`, / · JSON syntax/],
    ['YAML', `  A: ${value}`, / · YAML syntax/],
    ['a list of compose', `  - A=${value}`, /list syntax/],
    ['INI or TOML', `A = "${value}"`, /^Line 1 · without its quotes$/],
  ];
  for (const [what, line, understood] of whole) {
    it(`reads the whole value: ${what}`, () => {
      const [found] = definitionsIn(line);
      assert.deepEqual([found?.name, revealed(found?.value), found?.problem], ['A', value, undefined]);
      assert.match(found ? readingWords(found) : '', understood);
    });
  }

  for (const line of [
    `A=${value}\\\n${value}`,
    `A=a\\b`,
    `A="a\\"b"`,
    `A=#${value}`,
    `A="${value}`,
    `A=a;b`,
    `A="a"b`,
  ]) {
    it(`does not take ${JSON.stringify(line).replaceAll(value, '…')} for a whole value, and removes nothing`, () => {
      assert.notEqual(definitionsIn(line)[0]?.problem, undefined);
      assert.deepEqual(variablesIn(line), {});
      assert.equal(without(line, 'A', definitionsIn(line)[0]!.value), line);
    });
  }

  for (const line of [`  "A": "${value}",`, `  - A=${value}`, `A=${value} # before: ${makeKey()}`]) {
    it(`does not remove ${line.replaceAll(value, '…').slice(0, 18)}, which holds more or is needed`, () =>
      assert.equal(withoutVariable(line, 'A'), line));
  }

  it('reads plain files as the dotenv package does', () => {
    const part = fc.constantFrom('', 'A=1', 'B="x y"', "export C='z' # c", 'D= 4 ', '# E=5', 'F: 6', 'A=8', 'H=');
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        assert.deepEqual(revealed(variablesIn(text)), { ...parse(text) });
      }),
    );
  });

  for (const line of [`A=${value},`, `A="${value}",`, `A='${value}';`, `A=${value},; # x`, `set A=${value};`]) {
    it(`stores ${line.replace(value, '…')} without the sign, and leaves the line, which others read with it`, () => {
      const [found] = definitionsIn(line);
      assert.deepEqual([revealed(found?.value), found?.problem, found?.isRemovable], [value, undefined, false]);
      assert.match(found ? readingWords(found) : '', /some programs read as part of it: the line stays/);
      assert.equal(withoutVariable(line, 'A'), line);
    });
  }

  for (const line of [`$env:A = "${value}";`, `set -gx A ${value};`, `setenv A ${value};`])
    it(`removes ${line.replace(value, '…')}, where the sign only ends a command`, () =>
      assert.equal(withoutVariable(line, 'A'), ''));

  it('says nothing of a part of the value after a text of JSON', () => {
    const [found] = definitionsIn(`  "A": "${value}",`);
    assert.equal(found && readingWords(found), 'Line 1 · JSON syntax · without its quotes · without the “,” after it');
  });

  for (const [what, text] of [
    ['blank lines', '\n'.repeat(500_000)],
    ['blanks in one line', `A=1${' '.repeat(500_000)}x`],
    ['blanks before a name', `${' '.repeat(500_000)}x`],
    ['quotes that are not closed', 'A="\'`\n'.repeat(100_000)],
    ['one long line', `A=${'"#x '.repeat(200_000)}`],
  ] as const) {
    it(`takes no more time than the length asks for: ${what}`, function () {
      this.timeout(30_000);
      without(text, 'A', new Secret('1'));
    });
  }
});

/** Inputs on which dotenv, dotenvx, python-dotenv and shells disagree. */
describe('definitionsIn, where programs read different values', () => {
  const unsure: readonly (readonly [string, RegExp])[] = [
    ['A=abc$x', /“\$” before a name/],
    ['A="abc$x"', /“\$” before a name/],
    ['A=abc"x"', /It contains a quote/],
    ["A=abc'x'", /It contains a quote/],
    ['- "A=abc"', /It contains a quote/],
    ['A=abc#x', /It contains “#”/],
    ['A+=abc', /It is set in a way/],
    ['A:=abc', /It is set in a way/],
    ['export A ?= abc', /It is set in a way/],
    ["'A'=abc", /It is set in a way/],
    ["export 'A'=abc", /It is set in a way/],
    ['A:abc', /It is set in a way/],
    ['A=`abc`', /backticks/],
    ['A=$x=abc', /“\$” before a name/],
    ['A=abc\u00A0#x', /It contains “#”/],
    ["A=\n\n'abc'", /next line/],
    ['export A=\r\n"abc"', /next line/],
    ['[Environment]::SetEnvironmentVariable("A", "abc", "User")', /It is set in a way/],
  ];
  for (const [text, problem] of unsure) {
    it(`does not take ${text} for known, nor for removable`, () => {
      const [found] = definitionsIn(text);
      assert.match((found && problemWords(found)) ?? '', problem);
      assert.equal(found?.isRemovable, false);
    });
  }

  const setTwice: readonly (readonly [what: string, text: string, line: RegExp])[] = [
    ['an exported one', 'A=old\nexport B=2 A=new\n', /^A shell reads line 2 as setting it again/],
    ['one behind a quoted value', `A=old\n\nB="2" A='new'`, /^A shell reads line 3 as setting it again/],
    ['a tab between', 'A=old\nB=2\tA=new', /^A shell reads line 2 as setting it again/],
    ['a Dockerfile', 'ENV A=old\nENV B=2 A=new', /^A shell reads line 2 as setting it again/],
  ];
  for (const [what, text, problem] of setTwice) {
    it(`does not take a value for known that a shell sets again behind another: ${what}`, () => {
      const found = definitionsIn(text).find(({ name }) => name === 'A');
      assert.match((found && problemWords(found)) ?? '', problem);
      assert.deepEqual({ ...variablesIn(text) }, {});
      for (const each of definitionsIn(text)) {
        assert.equal(each.isRemovable, false);
        assert.equal(without(text, each.name, each.value), text);
      }
    });
  }

  for (const text of [
    'export B=2 A=new\nA=abc',
    'A=abc\nB=2 # A=new',
    'A=abc\nB=2\t# A=new',
    'A=abc\nB="2 A=new"',
    "A=abc\nB='2 A=new' # A=x",
    'A=abc\nB=2A=new',
  ])
    it(`takes the last value in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(revealed(variablesIn(text)['A']), 'abc'));

  for (const text of ['A=abc\t# mine', 'A=abc\t#mine', 'export A="abc"\t# mine', '\t# A=x\nA=abc\t\t# x'])
    it(`ends a value at a tab and a comment in ${JSON.stringify(text)}`, () => {
      const [found] = definitionsIn(text);
      assert.deepEqual([revealed(found?.value), found?.problem, found?.isRemovable], ['abc', undefined, true]);
    });

  it('looks for others in one line in time that grows with its length alone', function () {
    this.timeout(30_000);
    for (const rest of ['\\"'.repeat(60_000), '"'.repeat(60_001), ' A='.repeat(60_000), ' #'.repeat(60_000)])
      definitionsIn(`A=x${rest}`);
  });

  for (const text of ["A='abc$x'", 'A=abc$', 'A="abc$1"']) {
    it(`takes ${text} as it stands`, () => assert.equal(definitionsIn(text)[0]?.problem, undefined));
  }
});
