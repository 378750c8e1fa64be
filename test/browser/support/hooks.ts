import type { Context } from 'mocha';
import { browserRun, endBrowserRun, hasBrowserRun } from './browserRun';
import { screenshot } from './screenshot';

/** Root hooks of every test file: pictures of what went wrong, and one end for the shared server and browser. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    if (this.currentTest?.state !== 'failed' || !hasBrowserRun()) return;
    const { browser } = await browserRun();
    const pages = browser.contexts().flatMap(context => context.pages());
    const name = this.currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
    await Promise.all(pages.map((page, index) => screenshot(page, `failed-${name}-${index}`)));
  },
  afterAll: endBrowserRun,
};
