import type { Page } from 'playwright-core';
import { CallPage } from './callPage';
import { planFault, sandboxUrl } from './sandboxFaults';
import { expand, pressInline, showContainer, treeItem } from './trees';

/** PaySG's operations as a person meets them in one window: from the Calls tree, a payment by its reference. */
export class PaymentCalls {
  readonly panel: CallPage;

  constructor(private readonly page: Page) {
    this.panel = new CallPage(page);
  }

  /** Opens an operation by its play button in the Calls tree. */
  async open(summary: string): Promise<void> {
    await showContainer(this.page);
    await expand(treeItem(this.page, 'Calls', 'Payments'));
    await pressInline(treeItem(this.page, 'Calls', summary), 'Send a Call');
    await this.panel.shows(summary);
  }

  /** Makes a payment with a reference and other fields of the form, by their labels. @returns the status line */
  async create(reference: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
    await this.open('Create a payment');
    await this.panel.openOptional();
    for (const [label, text] of Object.entries({ Reference: reference, ...others })) await this.panel.fill(label, text);
    return this.panel.send();
  }

  /** Takes the payment with this reference from those that the form offers, with the keyboard alone. */
  async choose(reference: string): Promise<string> {
    const { keyboard } = this.page;
    await this.panel.input('Payment').focus();
    await keyboard.press('Control+A');
    await keyboard.type(reference);
    await this.panel.field('Payment').getByRole('option').filter({ hasText: reference }).first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    return this.panel.input('Payment').inputValue();
  }

  /** Lets the sandbox of this window misbehave at the next call of an operation. */
  async planFault(operationId: string, fault: object): Promise<void> {
    await planFault(await sandboxUrl(this.panel), { operationId, ...fault });
  }
}
