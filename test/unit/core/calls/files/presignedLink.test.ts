import assert from 'node:assert/strict';
import { followableLink } from '../../../../../src/core/calls/files/presignedLink';

describe('followableLink', () => {
  it('refuses a link that is longer than any that could be taken out of a text', () => {
    const link = followableLink(`https://s3.example/a?${'%'.repeat(30_000)}`);
    assert.ok(!link.ok && /longer than 16,384 characters/.test(link.error) && link.error.length < 200);
  });
});
