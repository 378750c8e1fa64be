import assert from 'node:assert/strict';
import { askForValue, addKey, keyKinds, type KindName, makeKeyValue } from './support/addKey';
import { notification } from './support/notifications';
import { palette } from './support/quickInput';
import { showContainer, treeItem, view } from './support/trees';
import { openWorkbench, type Workbench } from './support/workbench';

const service = 'payment_service_12345678-0000-4000-8000-000000000001';

describe('the wizard that adds a key', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench();
    await showContainer(window.page);
  });
  after(() => window.close());

  const keyRows = () => view(window.page, 'Keys').locator('.monaco-list-row');

  for (const kind of Object.keys(keyKinds) as KindName[]) {
    it(`stores a ${kind} and shows it under its API and environment`, async () => {
      const name = `Team ${kind}`;
      const paymentServiceId = kind === 'PaySG key' ? service : undefined;
      const value = makeKeyValue(kind);
      await addKey(window.page, {
        kind,
        environment: 'Staging',
        value,
        name,
        ...(paymentServiceId && { paymentServiceId }),
      });
      await notification(window.page, `“${name}” is saved.`);
      await treeItem(window.page, 'Keys', `${name} ${kind} · not checked`).waitFor();
    });
  }

  it('shows each step as one of several', async () => {
    const wizard = await palette(window.page, 'SG API: Add Key');
    await wizard.atStep(1);
    assert.equal((await wizard.title.innerText()).trim(), 'Add Key (1/4)');
    await wizard.pick('PaySG key');
    await wizard.atStep(2);
    assert.equal((await wizard.title.innerText()).trim(), 'Add Key (2/5)');
    await wizard.escape();
  });

  it('hides the value until it is to be shown', async () => {
    const wizard = await askForValue(window.page, 'PaySG key', 'Staging');
    await wizard.field.and(window.page.locator('[type=password]')).waitFor();
    await wizard.button('Show the value').click();
    await wizard.field.and(window.page.locator('[type=text]')).waitFor();
    await wizard.button('Hide the value').click();
    await wizard.field.and(window.page.locator('[type=password]')).waitFor();
    await wizard.escape();
  });

  it('keeps the answers on the way back', async () => {
    const value = makeKeyValue('PaySG key');
    const wizard = await askForValue(window.page, 'PaySG key', 'Staging');
    await wizard.type(value);
    await wizard.accept();
    await wizard.atStep(4);
    await wizard.type('Kept name');
    await wizard.accept();
    await wizard.atStep(5);
    await wizard.back();
    await wizard.atStep(4);
    assert.equal(await wizard.field.inputValue(), 'Kept name');
    await wizard.back();
    await wizard.atStep(3);
    assert.equal(await wizard.field.inputValue(), value);
    await wizard.field.and(window.page.locator('[type=password]')).waitFor();
    await wizard.back();
    await wizard.atStep(2);
    await wizard.rows.and(window.page.locator('.focused')).filter({ hasText: 'Staging' }).waitFor();
    await wizard.escape();
  });

  it('stores nothing when it is closed at its last step', async () => {
    const before = await keyRows().count();
    const wizard = await askForValue(window.page, 'data.gov.sg write key', 'Production');
    await wizard.type(makeKeyValue('data.gov.sg write key'));
    await wizard.accept();
    await wizard.atStep(4);
    await wizard.accept();
    await wizard.atStep(5);
    await wizard.escape();
    assert.equal(await keyRows().count(), before);
  });

  describe('while the value of a staging key is typed', () => {
    const good = () => makeKeyValue('PaySG key');
    const cases = [
      ['a space inside', () => good().replace(/(.{20})/, '$1 '), 'A key has no spaces or line breaks.'],
      ['a line break inside', () => good().replace(/(.{20})/, '$1\n'), 'A key has no spaces or line breaks.'],
      ['quotes around it', () => `"${good()}"`, 'Leave out the quotes around the key.'],
      ['a Bearer prefix', () => `Bearer ${good()}`, 'Leave out “Bearer”'],
      ['a live key', () => makeKeyValue('PaySG key', 'Production'), 'This is a production key'],
    ] as const;
    for (const [what, make, message] of cases) {
      it(`says what is wrong with ${what}, and goes no further`, async () => {
        const wizard = await askForValue(window.page, 'PaySG key', 'Staging');
        await paste(window, make());
        await wizard.message.filter({ hasText: message }).waitFor();
        await wizard.accept();
        await wizard.atStep(3);
        await wizard.escape();
      });
    }

    it('says that nothing was typed', async () => {
      const wizard = await askForValue(window.page, 'PaySG key', 'Staging');
      await wizard.accept();
      await wizard.message.filter({ hasText: 'Paste the key. Nothing was typed.' }).waitFor();
      await wizard.escape();
    });
  });
});

/** Through the clipboard, as keys arrive. */
async function paste({ page }: Workbench, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}
