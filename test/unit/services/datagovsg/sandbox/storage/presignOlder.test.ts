import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { linkProblem } from '../../../../../../src/services/datagovsg/sandbox/storage/presign';
import { presignOlder } from '../../../../../../src/services/datagovsg/sandbox/storage/presignOlder';

describe('a presigned link of signature version 2', () => {
  const secret = randomBytes(16).toString('hex');
  const madeAt = Date.parse('2026-11-02T09:00:00.400Z');
  const path = '/bucket/exports/a.csv';
  const made = presignOlder({ path, fileName: 'Resale prices.csv', seconds: 3600 }, { secret, now: madeAt });
  const query = () => new URLSearchParams(made);
  const changed = (change: (parameters: URLSearchParams) => void): URLSearchParams => {
    const parameters = query();
    change(parameters);
    return parameters;
  };
  const check = (parameters: URLSearchParams, now = madeAt, method = 'GET', asked = path) =>
    linkProblem(method, asked, parameters, { secret, now });

  it('has the parameters that public clients have seen, and none of the newer form', () => {
    const seen = ['AWSAccessKeyId', 'Expires', 'Signature', 'X-Amzn-Trace-Id'];
    assert.deepEqual([...query().keys()], [...seen, 'response-content-disposition', 'x-amz-security-token']);
    assert.equal(query().get('Expires'), String(Date.parse('2026-11-02T10:00:00Z') / 1000));
    assert.equal(Buffer.from(query().get('Signature') ?? '', 'base64').length, 20);
    assert.equal(query().get('response-content-disposition'), 'attachment; filename="Resale prices.csv"');
    assert.match(made, /Resale%20prices/);
  });

  it('is good until the second that it names, whatever the order of its parameters', () => {
    assert.equal(check(query()), undefined);
    assert.equal(check(query(), Date.parse('2026-11-02T09:59:59.999Z')), undefined);
    assert.equal(check(new URLSearchParams([...query()].reverse())), undefined);
    assert.equal(check(query(), Date.parse('2026-11-02T10:00:00Z')), 'expired');
  });

  it('is no good for another method, path or secret', () => {
    assert.equal(check(query(), madeAt, 'PUT'), 'altered');
    assert.equal(check(query(), madeAt, 'HEAD'), 'altered');
    assert.equal(check(query(), madeAt, 'GET', '/bucket/exports/b.csv'), 'altered');
    assert.equal(linkProblem('GET', path, query(), { secret: `${secret}0`, now: madeAt }), 'altered');
  });

  for (const [name, value] of [
    ['Expires', '99999999999'],
    ['AWSAccessKeyId', 'another'],
    ['Signature', Buffer.alloc(20).toString('base64')],
    ['X-Amzn-Trace-Id', 'Root=1-0'],
    ['response-content-disposition', 'inline'],
    ['x-amz-security-token', 'another'],
    ['response-content-type', 'text/html'],
    ['X-Amz-Signature', '0'.repeat(64)],
  ] as const) {
    it(`is no good with another ${name}`, () =>
      assert.equal(check(changed(parameters => parameters.set(name, value))), 'altered'));
    it(`is no good with a second ${name}`, () =>
      assert.equal(
        check(changed(parameters => parameters.append(name, value))),
        name === 'Signature' ? undefined : 'altered',
      ));
  }

  for (const name of ['Expires', 'AWSAccessKeyId', 'Signature']) {
    it(`is none without ${name}`, () =>
      assert.equal(check(changed(parameters => parameters.delete(name))), 'unsigned'));
  }

  for (const expires of ['', '-1', 'soon', '1e99', '9'.repeat(400)]) {
    it(`is none that ends at “${expires.slice(0, 9)}”`, () =>
      assert.equal(check(changed(parameters => parameters.set('Expires', expires))), 'unsigned'));
  }
});
