import assert from 'node:assert/strict';
import { keyKind, services } from '../../../../src/services';
import { checkKeyValue } from '../../../../src/core/keys/checkKeyValue';
import { notAKey } from '../../../../src/core/keys/notAKey';
import { makeKey } from '../../support/makeKeys';
import { Secret } from '../../../../src/core/keys/secret';

const standIns = [
  ...['op://Vault/item/field', 'encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3dAt', 'vault:secret/data/app#KEY'],
  ...['ref+vault://secret/app#/key', 'aws-sm://prod/key', 'doppler://project/key', 'keyring://service/name'],
  ...['arn:aws:secretsmanager:ap-southeast-1:1:secret:x', 'ENC[AES256_GCM,data:x]', '!secret key', '!vault |'],
  ...['${KEY}', '${KEY:-none}', '$(pass show key)', '`pass show key`', '$KEY', '{{ key }}', '%KEY%', '((key))'],
  ...['<your key>', '<API_KEY>', '[key]', 'your_api_key_here', 'YOUR-API-KEY', 'yourApiKeyHere', 'insert_key_here'],
  ...[
    'changeme',
    'change-me-please',
    'CHANGE_THIS',
    'REPLACE_ME',
    'xxxx',
    'xxxxxxxx',
    '***',
    '....',
    'TODO',
    'test123',
  ],
  ...['paysg_live_xxxx', 'paysg_stag_your_key_here', 'paysg_live_****f3a9', 'paysg_stag_abc…', 'placeholder', 'null'],
];

describe('notAKey', () => {
  for (const value of standIns) {
    it(`says of ${value} that it is none, also in the wizard`, () => {
      assert.match(String(notAKey(services, new Secret(value))), /Paste the key itself\.$/);
      const checked = checkKeyValue(services, keyKind('datagovsgWriteKey'), 'production', new Secret(value));
      assert.ok(!checked.ok && !checked.error.includes(value));
    });
  }

  it('takes keys for keys', () => {
    for (let n = 0; n < 500; n += 1)
      for (const key of [makeKey(), makeKey('paysg_live_'), makeKey('v2:'), makeKey('eyJ')])
        assert.equal(notAKey(services, new Secret(key)), undefined);
  });
});
