import assert from 'node:assert/strict';
import { readTestArguments, testsOf } from '../../../scripts/testFiles.mjs';

const options = { grep: { type: 'string', short: 'g' }, current: { type: 'boolean' } };
const read = (room: string, ...args: readonly string[]) => readTestArguments(room, [...args], options);
const own = 'test/unit/scripts/testFiles.test.ts';

describe('readTestArguments', () => {
  it('means all files of the room where none is named', () => {
    const { files, isAll, values } = read('host', '--current');
    assert.deepEqual({ files, isAll, ...values }, { files: testsOf('host'), isAll: true, current: true });
    assert.ok(files.includes('test/host/activation.test.ts'));
  });

  it('takes files, folders and patterns, each file once, with options before and after', () => {
    const { files, isAll, values } = read('unit', '--grep', 'x', own, 'test/unit/scripts', 'test/unit/*Cycles.test.ts');
    assert.equal(isAll, false);
    assert.deepEqual({ ...values }, { grep: 'x' });
    assert.equal(files[0], own);
    assert.equal(new Set(files).size, files.length);
    assert.ok(files.includes('test/unit/scripts/setup.test.ts') && files.includes('test/unit/importCycles.test.ts'));
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a file that does not exist', 'test/unit/nothing.test.ts', /nothing\.test\.ts: there is no such test file/],
    ['a pattern that no file fits', 'test/unit/nothing*.ts', /there is no such test file/],
    ['a folder without tests', 'media', /media: there is no such test file/],
    ['a file of another room', 'test/host/lock.test.ts', /npm run test:host -- test\/host\/lock\.test\.ts/],
    ['a file that is no test', 'test/unit/support/hooks.ts', /no test file: those end in \.test\.ts/],
    ['an option that it does not know', '--greb', /Unknown option '--greb'\. Usage: npm run test:unit -- \[FILE…\]/],
  ];
  for (const [what, given, message] of refused) {
    it(`refuses ${what}, and says so in one line`, () => {
      assert.throws(
        () => read('unit', given),
        (error: Error) => message.test(error.message) && !error.message.includes('\n'),
      );
    });
  }
});
