import assert from 'node:assert/strict';
import { is } from 'valibot';
import type { RememberedPanel } from '../../../../src/core/panel/panelMemory';
import { loadRedactor } from '../../../../src/host/platform/redactor';
import { PanelMemory } from '../../../../src/core/panel/panelMemory';
import { rememberedSchema } from '../../../../src/core/panel/rememberedSchema';
import { MemoryMemento } from '../../../host/support/memento';
import { answer, exchange } from '../../webview/sample';
import { temporaryFolder } from '../../support/temporaryFolder';

const panel: RememberedPanel = { environment: 'sandbox', values: { amount: 1 } };
const attempt = { idempotencyKey: 'a', content: 'b', atMs: 1 };

describe('a panel that was remembered', () => {
  for (const good of [
    panel,
    { ...panel, attempts: [attempt], trail: [null, 'token'] },
    { ...panel, exchange: { exchange: exchange(answer('[]')) } },
  ]) {
    it(`is taken: ${Object.keys(good).join(', ')}`, () => assert.ok(is(rememberedSchema, good)));
  }

  for (const bad of [
    null,
    'text',
    [],
    {},
    { ...panel, environment: ['production'] },
    { ...panel, environment: 'constructor' },
    { ...panel, keyId: 5 },
    { ...panel, values: [] },
    { ...panel, values: null },
    { ...panel, attempts: {} },
    { ...panel, attempts: [{ idempotencyKey: 'a' }] },
  ]) {
    it(`is not taken: ${JSON.stringify(bad)}`, async () => {
      const state = new MemoryMemento();
      await state.update('sgApi.panel.createPayment', bad);
      assert.equal(await new PanelMemory(state, temporaryFolder, loadRedactor).recallWhole('createPayment'), undefined);
    });
  }

  it('keeps its values and open calls when its exchange is damaged', async () => {
    const state = new MemoryMemento();
    await state.update('sgApi.panel.createPayment', {
      ...panel,
      attempts: [attempt],
      exchange: { exchange: { id: 1 } },
    });
    const recalled = await new PanelMemory(state, temporaryFolder, loadRedactor).recallWhole('createPayment');
    assert.deepEqual([recalled?.values, recalled?.attempts, recalled?.exchange], [panel.values, [attempt], undefined]);
  });
});
