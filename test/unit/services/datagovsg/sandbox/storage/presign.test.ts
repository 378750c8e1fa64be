import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { linkProblem, presign } from '../../../../../../src/services/datagovsg/sandbox/storage/presign';

describe('a presigned link', () => {
  const secret = randomBytes(16).toString('hex');
  const madeAt = Date.parse('2026-11-02T09:00:00Z');
  const path = '/bucket/exports/a.csv';
  const query = (): URLSearchParams => new URLSearchParams(presign('GET', path, { secret, now: madeAt }));
  const check = (parameters: URLSearchParams, now = madeAt, method = 'GET', asked = path) =>
    linkProblem(method, asked, parameters, { secret, now });

  it('is good for an hour, whatever the order of its parameters', () => {
    assert.equal(check(query()), undefined);
    assert.equal(check(query(), madeAt + 3_599_999), undefined);
    assert.equal(check(new URLSearchParams([...query()].reverse())), undefined);
    assert.equal(check(query(), madeAt + 3_600_000), 'expired');
  });

  it('names S3 parameters', () => {
    assert.equal(query().get('X-Amz-Expires'), '3600');
    assert.equal(query().get('X-Amz-Date'), '20261102T090000Z');
    assert.match(query().get('X-Amz-Signature') ?? '', /^[0-9a-f]{64}$/);
  });

  it('is no good for another method or path', () => {
    assert.equal(check(query(), madeAt, 'PUT'), 'altered');
    assert.equal(check(query(), madeAt, 'GET', '/bucket/exports/b.csv'), 'altered');
  });

  for (const [name, value] of [
    ['X-Amz-Expires', '99999999'],
    ['X-Amz-Date', '20261102T090001Z'],
    ['X-Amz-Signature', '0'.repeat(64)],
    ['response-content-type', 'text/html'],
  ] as const) {
    it(`is no good with another ${name}`, () => {
      const changed = query();
      changed.set(name, value);
      assert.equal(check(changed), 'altered');
    });
  }

  it('is none without its parameters', () => {
    assert.equal(check(new URLSearchParams()), 'unsigned');
    const changed = query();
    changed.set('X-Amz-Date', 'today');
    assert.equal(check(changed), 'unsigned');
  });
});
