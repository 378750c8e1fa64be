import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { storageErrorIn } from '../../../../../src/core/calls/files/sendFileError';

describe('storageErrorIn', () => {
  it('reads code and message of object storage', () => {
    const xml = '<Error><Code>AccessDenied</Code><Message>Request &lt;has&gt; expired</Message></Error>';
    assert.deepEqual(storageErrorIn(xml), { code: 'AccessDenied', message: 'Request <has> expired' });
  });

  it('shows what another server says as text, without a secret that it repeats', () => {
    const signature = randomBytes(32).toString('hex');
    const page = `<html><b>No</b> way:\n /file?X-Amz-Signature=${signature}`;
    assert.deepEqual(storageErrorIn(page), { message: 'No way: /file?X-Amz-Signature=•••' });
  });

  // With each bracket searched to the end of the text, these would hold up everything else for minutes.
  it('is done at once with a text of brackets alone', () => {
    assert.equal(storageErrorIn('<'.repeat(1_000_000)).message?.length, 301);
  });
});
