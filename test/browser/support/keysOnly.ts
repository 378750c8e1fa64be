import type { Locator, Page } from 'playwright-core';
import { dialog } from './notifications';
import { openPalette, QuickInput } from './quickInput';
import { until } from './until';

/** More presses than any list or dialog of ours has places. */
const mostPresses = 40;

/** VS Code for a person without a mouse: everything is typed or pressed. */
export class KeysOnly {
  readonly input: QuickInput;

  constructor(readonly page: Page) {
    this.input = new QuickInput(page);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Runs a command by typing its title after F1. A page that is loaded late takes the focus, and so closes the list. */
  async run(title: string): Promise<void> {
    await until(`the palette has ${title}`, async () => {
      await openPalette(this.page);
      await this.typeOver(`>${title}`);
      // Another command may stand first, and the list is sorted anew when similar ones are found.
      await this.row(title).waitFor({ timeout: 2_000 });
      return true;
    });
    await this.choose(title);
  }

  /**
   * Runs a command and goes to a row of its first list, once more if that was closed: a page that takes the focus late does
   * that.
   */
  async runAndChoose(title: string, label: string): Promise<void> {
    await until(`${title} offers ${label}`, async () => {
      await this.run(title);
      await this.row(label).waitFor({ timeout: 5_000 });
      return true;
    });
    await this.choose(label);
  }

  /** Waits for a question by its title, its placeholder or what it says. */
  async isAsked(what: string): Promise<void> {
    const { box } = this.input;
    const placeholder = box.locator(`input[placeholder*="${what}"]`);
    await placeholder.or(box.getByText(what)).first().waitFor();
  }

  /** Answers a step of the wizard with a text; none leaves what is proposed. */
  async answerStep(step: number, text?: string): Promise<void> {
    await this.input.atStep(step);
    if (text !== undefined) await this.typeOver(text);
    await this.input.focusedField.waitFor();
    await this.press('Enter');
  }

  /** Types in place of what stands in the field; again, as a person does, when a page took the focus and the text with it. */
  async typeOver(text: string): Promise<void> {
    await until(`“${text}” is typed`, async () => {
      await this.input.focusedField.waitFor({ timeout: 1_000 });
      await this.press('Control+A');
      await this.page.keyboard.insertText(text);
      return (await this.input.focusedField.inputValue({ timeout: 1_000 })) === text;
    });
  }

  /** Goes down a list to a row, and takes it. */
  async choose(label: string): Promise<void> {
    await this.goTo(label);
    await this.press('Enter');
  }

  /** Goes down a list until a row has the focus. */
  async goTo(label: string): Promise<void> {
    await this.row(label).waitFor();
    for (let presses = 0; presses < mostPresses; presses++) {
      if (await this.focusedRow(label).isVisible()) return;
      await this.press('ArrowDown');
    }
    throw new Error(`The arrow never came to “${label}”.`);
  }

  /** Presses a button of a modal question that says `what`. */
  async answerDialog(what: string, button: string): Promise<void> {
    const question = dialog(this.page).filter({ hasText: what });
    await question.locator(':focus').waitFor();
    const wanted = question.locator('.monaco-button', { hasText: button }).and(this.page.locator(':focus'));
    for (let presses = 0; presses < mostPresses && !(await wanted.isVisible()); presses++) await this.press('Tab');
    await this.press('Enter');
    await question.waitFor({ state: 'hidden' });
  }

  /** The row of a list with this label; what its spoken name says besides follows a comma. */
  private row(label: string): Locator {
    return this.input.rows.and(this.page.locator(`[aria-label="${label}"], [aria-label^="${label}, "]`)).first();
  }

  private focusedRow(label: string): Locator {
    return this.row(label).and(this.page.locator('.focused'));
  }
}
