import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { watchRounds } from '../../../scripts/watchRounds.mjs';

interface Tasks {
  tasks: { label: string; problemMatcher: { background: { beginsPattern: string; endsPattern: string } } }[];
}

describe('watchRounds', () => {
  const lines: string[] = [];
  beforeEach(() => void lines.splice(0));

  /** What esbuild calls for each of the bundles. */
  function bundles(count: number): { start: () => void; end: () => void }[] {
    const plugin = watchRounds((line: string) => void lines.push(line));
    return Array.from({ length: count }, () => {
      const calls = { start: () => {}, end: () => {} };
      plugin.setup({
        onStart: (call: () => void) => (calls.start = call),
        onEnd: (call: () => void) => (calls.end = call),
      });
      return calls;
    });
  }

  it('prints one line when the first bundle begins, and one when the last is written', () => {
    const [first, second] = bundles(2);
    first!.start();
    second!.start();
    first!.end();
    assert.equal(lines.length, 1);
    second!.end();
    assert.equal(lines.length, 2);
    second!.start();
    second!.end();
    assert.deepEqual(lines.slice(2), lines.slice(0, 2));
  });

  it('prints the lines that VS Code’s watch task waits for', () => {
    const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as Tasks;
    const { background } = tasks.find(({ label }) => label === 'watch')!.problemMatcher;
    const [only] = bundles(1);
    only!.start();
    only!.end();
    assert.match(lines[0] ?? '', new RegExp(background.beginsPattern));
    assert.match(lines[1] ?? '', new RegExp(background.endsPattern));
  });
});
