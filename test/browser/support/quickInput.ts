import type { Locator, Page } from 'playwright-core';
import { until } from './until';

/** The one quick input (palette, picks and input boxes) as a person meets it. */
export class QuickInput {
  readonly box: Locator;
  /** The field to type in. */
  readonly field: Locator;
  /** The same once keys arrive there: a new question is drawn before it takes the focus. */
  readonly focusedField: Locator;
  readonly rows: Locator;
  /** "Add Key (2/5)" */
  readonly title: Locator;
  /** Prompt, or what is wrong with the text. */
  readonly message: Locator;

  /** @param limitMs how long one step may take; that of the page unless said */
  constructor(
    page: Page,
    private readonly limitMs?: number,
  ) {
    this.box = page.locator('.quick-input-widget:visible');
    this.field = this.box.locator('.quick-input-filter input');
    this.focusedField = this.field.and(page.locator(':focus'));
    this.rows = this.box.locator('.quick-input-list .monaco-list-row');
    this.title = this.box.locator('.quick-input-title');
    this.message = this.box.locator('.quick-input-message');
  }

  async type(text: string): Promise<void> {
    await this.field.fill(text, this.within);
  }

  async accept(): Promise<void> {
    await this.field.press('Enter', this.within);
  }

  /** Picks the row whose text holds `text`. */
  async pick(text: string): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click(this.within);
  }

  /** Waits for a step of a wizard: "Add Key (3/5)". */
  async atStep(step: number): Promise<void> {
    await this.shows(this.title.filter({ hasText: `(${step}/` }));
  }

  /** Waits for a part of it. */
  async shows(part: Locator): Promise<void> {
    await part.waitFor(this.within);
  }

  private get within(): { timeout?: number } {
    return this.limitMs === undefined ? {} : { timeout: this.limitMs };
  }

  async back(): Promise<void> {
    await this.button('Back').click();
  }

  /** A button of the title bar or inside the field, by its tooltip. */
  button(name: string): Locator {
    return this.box.locator(`.action-label[aria-label^="${name}"]`).first();
  }

  /** Closes it. A press may only close a hover text over it, as the mouse rests where the last row was picked. */
  async escape(): Promise<void> {
    await until('the quick input is closed', async () => {
      if (await this.box.isVisible()) await this.field.press('Escape', { timeout: 1_000 });
      return this.box.isHidden();
    });
  }
}

/**
 * Runs a command by its title, as with F1: `palette(page, 'SG API: Add Key')`. A page that is loaded late takes the
 * focus, and so closes the list.
 */
export async function palette(page: Page, title: string): Promise<QuickInput> {
  const input = new QuickInput(page);
  // The row's name goes on with the key binding, if there is one.
  const row = input.rows.and(page.locator(`[aria-label="${title}"], [aria-label^="${title}, "]`)).first();
  // Soon again, since a list that was closed stays so; with more time for each try, since a busy machine needs it.
  let timeout = 1_000;
  await until(`the palette has ${title}`, async () => {
    timeout *= 2;
    await openPalette(page);
    await input.field.fill(`>${title}`, { timeout });
    await row.click({ timeout });
    return true;
  });
  return input;
}

/**
 * Runs a command and answers its first question, again if that was closed: a page or an editor that takes the focus late
 * does that, on a busy machine also long after the list came. Nothing is done before that answer, so twice does no harm.
 * @param first with each step limited, at first shortly
 */
export async function answerFirst(
  page: Page,
  title: string,
  first: (input: QuickInput) => Promise<void>,
): Promise<QuickInput> {
  let limitMs = 2_000;
  await until(`the first question of ${title} is answered`, async () => {
    limitMs *= 2;
    await palette(page, title);
    await first(new QuickInput(page, limitMs));
    return true;
  });
  return new QuickInput(page);
}

/** A key that is pressed while the focus moves in or out of a webview gets lost; a person presses it again. */
export async function openPalette(page: Page): Promise<QuickInput> {
  const input = new QuickInput(page);
  if (await input.box.isVisible()) await input.escape();
  for (let tries = 0; tries < 5 && !(await input.field.isVisible()); tries++) {
    await page.keyboard.press('F1');
    // Not there in time is what the next try is for.
    await input.field.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
  await input.field.waitFor();
  return input;
}
