import type { FrameLocator, Locator, Page } from 'playwright-core';
import { webviewFrame } from './callView';

/**
 * The call panel in sight, by what a person sees of it: labels, buttons, tabs.
 * @param words what is shown for an English text; the text itself unless the window has another language
 */
export class CallPage {
  readonly frame: FrameLocator;
  readonly title: Locator;
  readonly environment: Locator;
  readonly key: Locator;
  readonly sendButton: Locator;
  readonly cancelButton: Locator;
  /** "200 OK", "No connection" */
  readonly status: Locator;
  /** The whole line: status, time, size, environment, clock. */
  readonly statusLine: Locator;
  readonly rows: Locator;
  readonly lines: Locator;
  readonly findings: Locator;

  constructor(
    page: Page,
    private readonly words: (text: string) => string = text => text,
  ) {
    this.frame = webviewFrame(page);
    this.title = this.frame.locator('h1');
    this.environment = this.frame.getByLabel(words('Environment'), { exact: true });
    this.key = this.frame.getByLabel(words('Key'), { exact: true });
    this.sendButton = this.frame.locator('sg-call-bar').getByRole('button', { name: words('Send') });
    this.cancelButton = this.frame.locator('sg-call-bar').getByRole('button', { name: words('Cancel') });
    this.status = this.frame.locator('sg-status .status');
    this.statusLine = this.frame.locator('sg-status .line');
    this.rows = this.frame.locator('sg-table tbody tr:not(.space)');
    this.lines = this.frame.locator('sg-response .lines');
    this.findings = this.frame.locator('sg-why li');
  }

  /** Waits until the panel of an operation is in sight. */
  async shows(title: string): Promise<void> {
    await this.title.filter({ hasText: this.words(title) }).waitFor();
  }

  field(label: string): Locator {
    return this.frame.locator('sg-field').filter({ has: this.label(label) });
  }

  /** Where a field's text is typed. */
  input(label: string): Locator {
    return this.field(label).locator('#control');
  }

  /** What is said to be wrong with a field. */
  problems(label: string): Locator {
    return this.field(label).locator('.problems p');
  }

  /** Types as a person does: the check follows each change. */
  async fill(label: string, text: string): Promise<void> {
    const input = this.input(label);
    await input.fill(text);
    // Whatever takes the focus in that moment takes the text, too.
    if ((await input.inputValue()) !== text) await input.fill(text);
  }

  async openOptional(): Promise<void> {
    const section = this.frame.locator('sg-call-form details');
    if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
  }

  /** Sends and waits for the end of that call. @returns its status line */
  async send(act: () => Promise<void> = () => this.sendButton.click()): Promise<string> {
    const before = await this.sentAt();
    await act();
    await this.frame.locator(`sg-status time:not([datetime="${before}"])`).waitFor();
    return this.statusLine.innerText();
  }

  /** When the call that is shown was sent; empty when none is. */
  async sentAt(): Promise<string> {
    const times = await this.frame.locator('sg-status time').all();
    return (await times[0]?.getAttribute('datetime')) ?? '';
  }

  /** Types the body in the form or as JSON. */
  async bodyAs(view: 'Form' | 'JSON'): Promise<void> {
    await this.frame.getByRole('radiogroup', { name: 'Edit the body as' }).getByText(view).click();
  }

  /** The body as JSON text. */
  get json(): Locator {
    return this.frame.getByLabel('Body as JSON');
  }

  async openTab(name: string): Promise<void> {
    await this.frame.getByRole('tab', { name: this.words(name) }).click();
  }

  /** The text of an answer that is shown as JSON: the lines in sight. */
  answer(): Promise<string> {
    return this.lines.innerText();
  }

  private label(text: string): Locator {
    return this.frame.locator('label').filter({ hasText: new RegExp(`^${this.words(text)}$`) });
  }
}
