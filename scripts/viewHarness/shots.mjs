import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import { launchBrowser } from '../browser.mjs';
import { pseudoText } from '../pseudoLanguage.mjs';
import { cutTexts } from './cutTexts.mjs';

const wide = { width: 1280, height: 800 };
const narrow = { width: 400, height: 900 };

/** What to do on a page before its picture is taken. `say` gives a sentence as the page has it. */
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
const bodyAsJson = async (page, say, change) => {
  await page.getByText('JSON', { exact: true }).first().click();
  const area = page.getByLabel(say('Body as JSON'));
  if (change) await area.fill(change(await area.inputValue()));
};
/** As from a document: curly quotes, no-break spaces, a comma at the end. */
const pastedBody = () => '{\n\u00a0\u00a0“amount_in_cents”: 100,\n}';
const tab = name => async (page, say) => page.getByRole('tab', { name: say(name) }).click();
const optional = (page, say) => page.getByText(say('Optional')).click();
const more = [
  ['json', 'headers', tab('Headers')],
  ['json', 'sent', tab('Sent')],
  ['json', 'timing', tab('Timing')],
  ['html403', 'why', tab('Why')],
  ['table', 'asJson', page => page.getByRole('button', { name: 'JSON' }).click()],
  ['typographic', 'optional', optional],
  ['columns', 'optional', optional],
  ['columnTrouble', 'optional', optional],
  ['idle', 'dollars', page => page.getByText('S$', { exact: true }).click()],
  ['idle', 'body', bodyAsJson],
  ['problems', 'body', bodyAsJson],
  ['idle', 'mistake', (page, say) => bodyAsJson(page, say, text => text.replace(',', ''))],
  [
    'idle',
    'kept',
    async (page, say) => {
      await bodyAsJson(page, say, text => text.replace(',', ''));
      await page.getByText(say('Form'), { exact: true }).click();
    },
  ],
  ['idle', 'fix', (page, say) => bodyAsJson(page, say, pastedBody)],
  [
    'idle',
    'fixed',
    async (page, say) => {
      await bodyAsJson(page, say, pastedBody);
      await page.getByRole('button', { name: say('Fix') }).press('Enter');
      await page.getByRole('button', { name: say('Undo') }).waitFor();
    },
  ],
  ['idle', 'optional', optional],
];

/**
 * Takes pictures of every state in every theme, and lists what axe and the page's console report, and texts that are cut off.
 * @param only a pattern of the names of pictures
 * @param language "en", "pseudo" or "rtl"
 */
export async function takeShots(address, folder, only, language = 'en') {
  const say = language === 'en' ? text => text : pseudoText;
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
        const page = await browser.newPage({ viewport, bypassCSP: false });
        report(page, name);
        await page.goto(`${address}?state=${state}&theme=${theme}&language=${language}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await step?.(page, say);
        await shoot(page, `${folder}/${name}.png`, name);
      }
    }
  }
  await browser.close();
}

function report(page, name) {
  page.on(
    'console',
    message => ['error', 'warning'].includes(message.type()) && console.log(`${name}: ${message.text()}`),
  );
  page.on('pageerror', error => console.log(`${name}: ${error.message}`));
}

async function shoot(page, path, name) {
  await page.waitForTimeout(300);
  await page.screenshot({ path });
  for (const text of await page.evaluate(cutTexts)) console.log(`${name}: cut off: ${text}`);
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
