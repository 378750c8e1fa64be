import assert from 'node:assert/strict';
import { keyKind, services } from '../../../../src/services';
import { opinionOfValue } from '../../../../src/core/keys/opinionOfValue';
import { makeKey } from '../../support/makeKeys';
import { Secret } from '../../../../src/core/keys/secret';
import { redactTexts } from '../../support/redactTexts';

describe('opinionOfValue', () => {
  const kind = keyKind('datagovsgReadKey');
  const opinionOf = (typed: string) => opinionOfValue(services, kind, 'production', new Secret(typed));

  it('says of exactly those values that are not searched for that they stay readable', () => {
    for (let length = 4; length <= 12; length += 1) {
      const value = makeKey().slice(0, length);
      const staysReadable = redactTexts(`before ${value} after`, value).includes(value);
      assert.equal(opinionOf(` ${value} `)?.severity, staysReadable ? 'warning' : undefined, String(length));
    }
    assert.match(opinionOf('Zq7')?.text ?? '', /fewer than 8 characters.*stays readable there and in the log/);
  });

  it('keeps what is no key from being taken', () => {
    assert.equal(opinionOf('a b')?.severity, 'error');
    assert.equal(opinionOfValue(services, keyKind('paysgKey'), 'staging', new Secret(makeKey()))?.severity, 'error');
  });
});
