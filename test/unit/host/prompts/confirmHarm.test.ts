import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const host = join(import.meta.dirname, '../../../../src/host');

describe('confirmHarm', () => {
  it('is the only one that asks a modal question, so that the harmless answer is the default of each', () => {
    const asking = readdirSync(host, { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('.ts') && /\bmodal:\s*true/.test(readFileSync(join(host, name), 'utf8')),
    );
    assert.deepEqual(asking, ['platform/messages.ts']);
  });
});
