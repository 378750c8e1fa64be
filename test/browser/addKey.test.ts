import assert from 'node:assert/strict';
import {
  addKey,
  askForValue,
  askToSave,
  keyKinds,
  type KindName,
  lastStep,
  makeKeyValue,
  saveStep,
  valueStep,
} from './support/addKey';
import { notification } from './support/notifications';
import { QuickInput } from './support/quickInput';
import { contextMenu, pressInline, showContainer, treeItem, view } from './support/trees';
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
    for (const kind of Object.keys(keyKinds) as KindName[]) {
      const wizard = await askForValue(window.page, kind, 'Staging');
      assert.equal((await wizard.title.innerText()).trim(), `Add Key (${valueStep(kind)}/${saveStep(kind)})`);
      await wizard.type(makeKeyValue(kind));
      await wizard.accept();
      await wizard.atStep(saveStep(kind));
      await wizard.pick('Continue with Name');
      await wizard.atStep(saveStep(kind) + 1);
      assert.equal((await wizard.title.innerText()).trim(), `Add Key (${saveStep(kind) + 1}/${lastStep(kind)})`);
      await wizard.escape();
    }
  });

  it('hides the value until it is to be shown', async () => {
    const wizard = await askForValue(window.page, 'PaySG key', 'Staging');
    await wizard.field.and(window.page.locator('[type=password]')).waitFor();
    await wizard.button('Show Value').click();
    await wizard.field.and(window.page.locator('[type=text]')).waitFor();
    await wizard.button('Hide Value').click();
    await wizard.field.and(window.page.locator('[type=password]')).waitFor();
    await wizard.escape();
  });

  it('keeps the answers on the way back', async () => {
    const value = makeKeyValue('data.gov.sg write key');
    const wizard = await askForValue(window.page, 'data.gov.sg write key', 'Staging');
    await wizard.type(value);
    await wizard.accept();
    await wizard.atStep(4);
    await wizard.pick('Continue with Name');
    for (const [step, text] of ['Kept name', 'team@agency.gov.sg'].entries()) {
      await wizard.atStep(5 + step);
      await wizard.type(text);
      await wizard.accept();
    }
    await wizard.atStep(7);
    await wizard.pick('In 90 days');
    await wizard.atStep(8);
    await wizard.back();
    await wizard.atStep(7);
    await focusedRow(wizard, 'In 90 days').waitFor();
    for (const [step, text] of [
      [6, 'team@agency.gov.sg'],
      [5, 'Kept name'],
    ] as const) {
      await wizard.back();
      await wizard.atStep(step);
      assert.equal(await wizard.field.inputValue(), text);
    }
    await wizard.back();
    await wizard.atStep(4);
    await focusedRow(wizard, 'Continue with Name').waitFor();
    await wizard.back();
    await wizard.atStep(3);
    assert.equal(await wizard.field.inputValue(), value);
    await wizard.field.and(window.page.locator('[type=password]')).waitFor();
    await wizard.back();
    await wizard.atStep(2);
    await focusedRow(wizard, 'Staging').waitFor();
    await wizard.back();
    await wizard.atStep(1);
    await focusedRow(wizard, 'data.gov.sg write key').waitFor();
    await wizard.escape();
  });

  for (const kind of Object.keys(keyKinds) as KindName[]) {
    it(`stores nothing of a ${kind} when it is closed at its last step`, async () => {
      const before = await keyRows().count();
      const value = makeKeyValue(kind, 'Production');
      const wizard = await askToSave(window.page, { kind, environment: 'Production', value, name: 'Never stored' });
      await wizard.escape();
      assert.equal(await keyRows().count(), before);
      assert.equal(await treeItem(window.page, 'Keys', 'Never stored').count(), 0);
    });
  }

  describe('while the value of a staging key is typed', () => {
    const good = () => makeKeyValue('PaySG key');
    const cases = [
      ['a space inside', () => good().replace(/(.{20})/, '$1 '), 'A key has no spaces or line breaks.'],
      ['a line break inside', () => good().replace(/(.{20})/, '$1\n'), 'A key has no spaces or line breaks.'],
      ['quotes around it', () => `"${good()}"`, 'Leave out the quotes around the key.'],
      ['a Bearer prefix', () => `Bearer ${good()}`, 'Leave out “Bearer”'],
      ['nothing but the prefix', () => 'paysg_stag_', 'Only the prefix paysg_stag_ was pasted.'],
    ] as const;
    for (const [what, make, message] of cases) {
      it(`says what is wrong with ${what}, and goes no further`, async () => {
        const wizard = await askForValue(window.page, 'PaySG key', 'Staging');
        await paste(window, make());
        await wizard.message.filter({ hasText: message }).waitFor();
        await wizard.accept();
        await wizard.atStep(valueStep('PaySG key'));
        await wizard.escape();
      });
    }

    it('says that nothing was typed', async () => {
      const wizard = await askForValue(window.page, 'PaySG key', 'Staging');
      await wizard.accept();
      await wizard.message.filter({ hasText: 'Nothing was entered. Paste the key.' }).waitFor();
      await wizard.escape();
    });

    it('takes no live key when it was opened for staging', async () => {
      await pressInline(treeItem(window.page, 'Keys', 'Staging'), 'Add Key');
      const wizard = new QuickInput(window.page);
      await wizard.atStep(1);
      await wizard.pick('PaySG key');
      await wizard.atStep(2);
      await refusesLiveKey(wizard);
    });

    it('takes no live key in place of a staging one', async () => {
      await contextMenu(treeItem(window.page, 'Keys', 'Team PaySG key'), 'Replace Key Value');
      const wizard = new QuickInput(window.page);
      await wizard.title.filter({ hasText: 'Replace the value of “Team PaySG key”' }).waitFor();
      await refusesLiveKey(wizard);
    });

    async function refusesLiveKey(wizard: QuickInput): Promise<void> {
      await paste(window, makeKeyValue('PaySG key', 'Production'));
      await wizard.message.filter({ hasText: 'This is a production key' }).waitFor();
      const title = await wizard.title.innerText();
      await wizard.accept();
      await wizard.message.filter({ hasText: 'This is a production key' }).waitFor();
      assert.equal(await wizard.title.innerText(), title);
      await wizard.escape();
    }
  });
});

const focusedRow = (wizard: QuickInput, text: string) =>
  wizard.box.locator('.monaco-list-row.focused', { hasText: text });

/** Through the clipboard, as keys arrive. */
async function paste({ page }: Workbench, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await new QuickInput(page).focusedField.waitFor();
  await page.keyboard.press('Control+V');
}
