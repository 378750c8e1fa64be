import { randomText, type RandomBytes } from '../../../core/sandbox/chance';

/** Far more pages than one person has open. */
const keptTokens = 1000;

/** One-time words that show that a form was sent from a page of ours: another site's page cannot read them. */
export class FormTokens {
  /** Payment id by token, oldest first. */
  private readonly open = new Map<string, string>();

  constructor(private readonly random: RandomBytes) {}

  issue(paymentId: string): string {
    const token = randomText(32, this.random);
    this.open.set(token, paymentId);
    const [oldest] = this.open.keys();
    if (this.open.size > keptTokens && oldest !== undefined) this.open.delete(oldest);
    return token;
  }

  /** Whether the token was for this payment; it is used up by asking. */
  take(token: string, paymentId: string): boolean {
    const isRight = this.open.get(token) === paymentId;
    this.open.delete(token);
    return isRight;
  }
}
