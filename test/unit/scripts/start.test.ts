import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Only what goes wrong before anything is built. */
const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/start.mjs', ...args], { encoding: 'utf8', timeout: 60_000 });

describe('npm start', () => {
  for (const args of [['--prot', '1'], ['--port', '65536'], ['--port']]) {
    it(`says in one line what is wrong with ${args.join(' ')}, and ends with 2`, () => {
      const { status, stdout, stderr } = start(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^.*\. Usage: npm start .*\n$/);
      assert.equal(stdout, '');
    });
  }

  it('says in one line that its port is in use, before it builds', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, stdout, stderr } = start('--port', String(port));
    other.close();
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, new RegExp(`^Port ${port} is in use\\. Choose another .*\\n$`));
  });
});
