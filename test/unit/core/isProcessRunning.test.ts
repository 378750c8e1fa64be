import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isProcessRunning } from '../../../src/core/isProcessRunning';

describe('isProcessRunning', () => {
  it('is true of this process', () => assert.ok(isProcessRunning(process.pid)));

  it('is false of one that ended', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    assert.ok(!isProcessRunning(child.pid ?? 0));
  });
});
