import assert from 'node:assert/strict';
import { SecretKeyVault } from '../../src/core/keys/secretKeyVault';
import type { TestedApp } from '../../src/host/testedApp';
import { withAnswers } from './support/answers';
import { keyNodes } from './support/keyNodes';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { services } from '../../src/services';

describe('a key that another window changes', () => {
  let app: TestedApp;
  let other: SecretKeyVault;
  const answers = withAnswers();
  before(async () => {
    app = await testedApp();
    other = new SecretKeyVault(app.context.secrets, services.isKeyKind);
  });
  after(async () => {
    other.dispose();
    await removeAllKeys(app);
  });

  it('is right in this one, which says that its own change was overtaken', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging', { name: 'Here' });
    await other.update(info.id, stored => ({ ...stored, name: 'There' }));
    await until('it is said', () => answers.saw(/“There” was changed in another window\. The later change was kept\./));
    assert.equal((await app.keys.find(info.id))?.name, 'There');
    const nodes = await keyNodes(app, await app.keysTree.getChildren());
    assert.equal(nodes.find(({ keyId }) => keyId === info.id)?.info.name, 'There');
  });

  it('is not spoken of when this window had not changed it', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await other.update(info.id, stored => ({ ...stored, name: 'First' }));
    await until('it is said', () => answers.saw(/“First”/));
    await other.update(info.id, stored => ({ ...stored, name: 'Second' }));
    await until('it is known', async () => (await app.keys.find(info.id))?.name === 'Second');
    assert.ok(!answers.saw(/“Second”/));
  });
});
