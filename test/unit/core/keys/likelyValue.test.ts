import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { keyKinds, services } from '../../../../src/services';
import { likelyValue } from '../../../../src/core/keys/likelyValue';
import { revealed } from '../../support/revealed';

const random = (bytes: number) => randomBytes(bytes).toString('base64url');

describe('likelyValue', () => {
  for (const prefix of ['paysg_stag_', 'paysg_live_']) {
    it(`knows a PaySG key by ${prefix}, and takes what surrounds it off`, () => {
      const value = `${prefix}${random(24)}`;
      assert.deepEqual(revealed(likelyValue(services, ` ${value}\n`)), { value, kind: 'paysgKey' });
    });
  }

  it('takes a long text without spaces as a value of a kind that it does not tell', () => {
    for (const value of [random(15), `v2:${random(40)}`, `ey${random(60)}.${random(90)}.${random(40)}`])
      assert.deepEqual(revealed(likelyValue(services, value)), { value });
  });

  it('lets words be words', () => {
    const names = keyKinds.flatMap(({ name, description }) => [name, ...description.split(' ')]);
    for (const typed of ['', ' ', 'paysg', 'data.gov.sg', 'write key', 'something about a very long name', ...names])
      assert.equal(likelyValue(services, typed), undefined, typed);
  });
});
