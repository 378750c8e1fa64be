import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import { launchBrowser } from '../browser.mjs';

const wide = { width: 1280, height: 800 };
const narrow = { width: 400, height: 900 };

/** What to do on a page before its picture is taken. */
const steps = {
  problems: async page => {
    await page.getByLabel('Payer name').focus();
    await page.keyboard.press('Control+Enter');
  },
  suggested: async page => {
    await page.getByRole('combobox', { name: 'Payment service' }).click();
    await page.keyboard.press('ArrowDown');
  },
};
const bodyAsJson = async (page, change) => {
  await page.getByText('JSON', { exact: true }).first().click();
  const area = page.getByLabel('Body as JSON');
  if (change) await area.fill(change(await area.inputValue()));
};
/** As from a document: curly quotes, no-break spaces, a comma at the end. */
const pastedBody = () => '{\n\u00a0\u00a0“amount_in_cents”: 100,\n}';
const tab = name => async page => page.getByRole('tab', { name }).click();
const more = [
  ['json', 'headers', tab('Headers')],
  ['json', 'sent', tab('Sent')],
  ['json', 'timing', tab('Timing')],
  ['html403', 'why', tab('Why')],
  ['table', 'asJson', page => page.getByRole('button', { name: 'JSON' }).click()],
  ['typographic', 'optional', page => page.getByText('Optional').click()],
  ['columns', 'optional', page => page.getByText('Optional').click()],
  ['columnTrouble', 'optional', page => page.getByText('Optional').click()],
  ['idle', 'dollars', page => page.getByText('S$', { exact: true }).click()],
  ['idle', 'body', page => bodyAsJson(page)],
  ['problems', 'body', page => bodyAsJson(page)],
  ['idle', 'mistake', page => bodyAsJson(page, text => text.replace(',', ''))],
  [
    'idle',
    'kept',
    async page => {
      await bodyAsJson(page, text => text.replace(',', ''));
      await page.getByText('Form', { exact: true }).click();
    },
  ],
  ['idle', 'fix', page => bodyAsJson(page, pastedBody)],
  [
    'idle',
    'fixed',
    async page => {
      await bodyAsJson(page, pastedBody);
      await page.getByRole('button', { name: 'Fix' }).press('Enter');
      await page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  ],
  ['idle', 'optional', page => page.getByText('Optional').click()],
];

/** Takes pictures of every state in every theme, and lists what axe and the page's console have to say. */
export async function takeShots(address, folder, only) {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const { samples } = await import('./samples.mjs');
  const { themes } = await import('./themes.mjs');
  const states = [...Object.keys(samples).map(name => [name, '', steps[name]]), ...more];
  for (const theme of Object.keys(themes)) {
    for (const [size, viewport] of Object.entries({ wide, narrow })) {
      for (const [state, suffix, step] of states) {
        const name = [state, suffix, theme, size].filter(Boolean).join('-');
        if (only && !new RegExp(only).test(name)) continue;
        await shoot(browser, viewport, `${address}?state=${state}&theme=${theme}`, step, `${folder}/${name}.png`, name);
      }
    }
  }
  await browser.close();
}

async function shoot(browser, viewport, address, step, path, name) {
  const page = await browser.newPage({ viewport, bypassCSP: false });
  page.on(
    'console',
    message => ['error', 'warning'].includes(message.type()) && console.log(`${name}: ${message.text()}`),
  );
  page.on('pageerror', error => console.log(`${name}: ${error.message}`));
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await step?.(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path });
  page.removeAllListeners('console'); // axe measures with inline styles, which the policy refuses
  await page.evaluate(axe.source).catch(error => console.log(`${name}: axe did not load: ${error.message}`));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, nodes } of violations)
    console.log(
      `${name}: ${id}: ${nodes
        .map(node => `${JSON.stringify(node.target)} ${node.any[0]?.message ?? ''}`)
        .slice(0, 4)
        .join(' | ')}`,
    );
  await page.close();
}
