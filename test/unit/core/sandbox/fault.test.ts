import assert from 'node:assert/strict';
import { sandboxForTests, send } from './sandboxUnderTest';

describe('x-sandbox-fault', () => {
  const sandbox = sandboxForTests();
  const misbehave = (fault: string) => send(sandbox.info.url, '/', { headers: { 'x-sandbox-fault': fault } });

  it('breaks the connection', async () => {
    await assert.rejects(misbehave('reset'), { code: 'ECONNRESET' });
  });

  it('sends half a body', async () => {
    await assert.rejects(misbehave('half-body'), /aborted/);
  });

  it('sends a page with 403', async () => {
    const { status, text } = await misbehave('html-403');
    assert.equal(status, 403);
    assert.match(text, /<html>/);
  });

  it('sends JSON that is none', async () => {
    const response = await fetch(sandbox.info.url, { headers: { 'x-sandbox-fault': 'malformed-json' } });
    assert.equal(response.status, 200);
    await assert.rejects(response.json(), SyntaxError);
  });

  for (const status of [429, 500, 503]) {
    it(`sends the status ${status}`, async () => assert.equal((await misbehave(`status=${status}`)).status, status));
  }

  for (const unknown of ['', 'nonsense', 'status=200', 'constructor']) {
    it(`takes no notice of "${unknown}"`, async () => assert.equal((await misbehave(unknown)).status, 200));
  }
});
