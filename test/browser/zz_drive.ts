import { randomBytes } from 'node:crypto';
import { openWorkbench, reloadWindow } from './support/workbench';
import { palette, QuickInput } from './support/quickInput';
import { webviewFrame } from './support/callView';
import { showContainer, treeItem, contextMenu, pressInline, expand } from './support/trees';
import { endBrowserRun } from './support/browserRun';
async function main() {
  const theme = process.argv[2] as any;
  const w = await openWorkbench(theme ? { theme } : {});
  const { page } = w;
  let n = 0;
  const shot = (name: string) => page.screenshot({ path: `/tmp/drive/w-${theme ?? 'def'}-${++n}-${name}.png` });
  try {
    await showContainer(page);
    let q = await palette(page, 'SG API: Add Key');
    await page.waitForTimeout(800);
    await shot('kind');
    await q.pick('PaySG');
    await page.waitForTimeout(400);
    await shot('env');
    await q.pick('Staging');
    await page.waitForTimeout(400);
    await q.type('paysg_live_' + randomBytes(12).toString('hex'));
    await page.waitForTimeout(400);
    await shot('value-wrong');
    const key = 'paysg_stag_' + randomBytes(16).toString('hex');
    await q.type(key);
    await page.waitForTimeout(300);
    await q.accept();
    await page.waitForTimeout(400);
    await shot('name');
    await q.accept();
    await page.waitForTimeout(400);
    await shot('service');
    await q.accept();
    await page.waitForTimeout(1500);
    await shot('saved');
    await palette(page, 'SG API: Send Test Payment');
    await page.waitForTimeout(2500);
    const f = webviewFrame(page);
    await f.getByLabel('Environment').selectOption('staging');
    await page.waitForTimeout(1000);
    await shot('staging');
    await f
      .getByLabel(/Payment service/)
      .first()
      .fill('payment_service_00000000-0000-4000-8000-000000000001');
    await f.getByRole('button', { name: /^Send/ }).first().click();
    await page.waitForTimeout(3000);
    await shot('unreachable');
    await f.getByLabel('Environment').selectOption('sandbox');
    await page.waitForTimeout(1000);
    await f
      .getByLabel(/Payment service/)
      .first()
      .fill('payment_service_00000000-0000-4000-8000-000000000002');
    await page.waitForTimeout(500);
    await f.getByRole('button', { name: /^Send/ }).first().click();
    await page.waitForTimeout(2500);
    await shot('403');
    await f.getByRole('tab', { name: /Why/ }).click();
    await page.waitForTimeout(600);
    await shot('why');
    await f
      .getByLabel(/Amount/)
      .first()
      .fill('0.5');
    await page.waitForTimeout(900);
    await shot('problem');
    await reloadWindow(page);
    await page.waitForTimeout(7000);
    await shot('reloaded');
  } catch (e) {
    console.log(e);
    await shot('error');
  }
  await w.close();
  await endBrowserRun();
}
main().then(() => process.exit(0));
