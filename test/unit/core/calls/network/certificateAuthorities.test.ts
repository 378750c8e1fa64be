import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { certificateAuthorities } from '../../../../../src/core/calls/network/certificateAuthorities';
import { makePrivateCa } from '../../../support/privateCa';

describe('certificateAuthorities', () => {
  let folder: string;
  const problems: string[] = [];
  const read = (extraFile?: string, withSystem = false) =>
    certificateAuthorities({ withSystem, extraFile, log: { warn: reason => problems.push(reason) } });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'authorities-'));
    problems.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves Node’s own alone when nothing is added', () => assert.equal(read(), undefined));

  it('adds every certificate of the user’s file to Node’s own, once', async () => {
    const [one, other] = [await makePrivateCa('One'), await makePrivateCa('Other')];
    const file = join(folder, 'extra.pem');
    writeFileSync(file, `# ours\n${one.cert}\n${other.cert}\n${one.cert}`);
    const found = read(file) ?? [];
    assert.deepEqual(found.slice(0, rootCertificates.length), rootCertificates);
    assert.deepEqual(found.slice(rootCertificates.length), [one.cert.trim(), other.cert.trim()]);
    assert.equal(read(file), found);
  });

  it('keeps Node’s own next to the system’s', () => {
    const found = read(undefined, true) ?? rootCertificates;
    assert.ok(rootCertificates.every(each => found.includes(each)));
  });

  it('says when the user’s file holds no certificate that can be read', () => {
    const file = join(folder, 'extra.der');
    writeFileSync(file, Buffer.from('308202', 'hex'));
    assert.equal(read(file), undefined);
    assert.match(problems.join(), /NODE_EXTRA_CA_CERTS holds no certificate in PEM form/);
  });

  it('says when the user’s file cannot be read', () => {
    assert.equal(read(join(folder, 'none.pem')), undefined);
    assert.match(problems.join(), /NODE_EXTRA_CA_CERTS could not be read: .*ENOENT/);
  });
});
