import assert from 'node:assert/strict';
import { keyKinds, profileOf, services } from '../../../../src/services';
import { handOverSheet } from '../../../../src/core/keys/handOver';
import { SecretKeyVault } from '../../../../src/core/keys/secretKeyVault';
import { makeKey } from '../../support/makeKeys';
import { MemorySecretStore } from '../../support/memorySecretStore';
import { sampleKey, sampleServiceId } from '../../support/sampleKey';
import { Secret } from '../../../../src/core/keys/secret';

const today = '2026-11-21';
const holder = 'tan.ahkow@agency.gov.sg';

describe('handOverSheet', () => {
  for (const kind of keyKinds) {
    it(`says what a ${kind.name} is and everything that is to be done with it`, () => {
      const info = sampleKey({ kind: kind.id, environment: 'production', name: 'Licences' });
      const sheet = handOverSheet(services, holder, [info], today);
      for (const text of ['## Licences', `- Kind: ${kind.name}, Production`, '- Added: 2026-11-02']) {
        assert.ok(sheet.includes(`\n${text}\n`), text);
      }
      for (const { text, source } of kind.handOver)
        assert.ok(sheet.includes(`- [ ] ${text}`) && sheet.includes(source ?? ''));
      const { contact } = profileOf(kind.api);
      assert.ok(sheet.includes(`\n\nFor help: [${contact.label}](${contact.url})\n`));
    });
  }

  it('names the holder, the day, the services, the expiry and the last check', () => {
    const lastCheck = { at: '2026-11-20T09:00:00.000Z', outcome: 'works', text: 'The key works.' } as const;
    const sheet = handOverSheet(services, holder, [sampleKey({ expiresOn: '2026-11-22', lastCheck })], today);
    assert.match(sheet, /^# Keys of tan\.ahkow@agency\.gov\.sg\n\n1 key, as of 2026-11-21\./);
    assert.ok(sheet.includes(`- Payment service: \`${sampleServiceId}\``));
    assert.match(sheet, /- Lifetime: expires in 1 day\n/);
    assert.match(sheet, /- Last check: 2026-11-20, The key works\.\n/);
  });

  it('counts and keeps apart several keys, and none', () => {
    const sheet = handOverSheet(services, holder, [sampleKey({ name: 'One' }), sampleKey({ name: 'Two' })], today);
    assert.match(sheet, /\n2 keys, as of/);
    assert.deepEqual(sheet.match(/^## .*$/gm), ['## One', '## Two']);
    assert.match(handOverSheet(services, holder, [], today), /\n0 keys, as of/);
  });

  it('keeps what users typed and services said as text', () => {
    const odd = 'a](https://x.test) <b> **c** `d`\n# e |';
    const lastCheck = { at: '2026-11-20T09:00:00.000Z', outcome: 'unknown', text: odd } as const;
    const sheet = handOverSheet(services, odd, [sampleKey({ name: odd, lastCheck })], today);
    for (const raw of ['a](https://x', ' <b>', ' **c', ' `d', '\n# e']) assert.ok(!sheet.includes(raw), raw);
    assert.equal(sheet.match(/^# /gm)?.length, 1);
  });

  it('holds no value', async () => {
    const [vault, secret] = [new SecretKeyVault(new MemorySecretStore(), services.isKeyKind), makeKey()];
    await vault.save(sampleKey({ holder }), new Secret(secret));
    const keys = (await vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : []));
    const sheet = handOverSheet(services, holder, keys, today);
    assert.ok(!sheet.includes(secret) && !sheet.includes(secret.slice(-4)));
  });
});
