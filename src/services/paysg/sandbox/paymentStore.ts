import type { StoredPayment } from './payment';
import { settleRefund } from './settleRefund';

/** The payments of all payment services. What it finds is as of now: refunds whose time has come are through. */
export class PaymentStore {
  private readonly payments = new Map<string, StoredPayment>();
  /** By payment service, in reverse of the order of lists: a new one goes to the end, which costs nothing. */
  private readonly services = new Map<string, StoredPayment[]>();

  /** @param now milliseconds since the epoch */
  constructor(private readonly now: () => number) {}

  add(stored: StoredPayment): void {
    this.payments.set(stored.payment.id, stored);
    const list = this.in(stored.payment.payment_service_id);
    let place = list.length;
    while (place > 0 && isBefore(stored, list[place - 1])) place -= 1;
    list.splice(place, 0, stored);
    this.services.set(stored.payment.payment_service_id, list);
  }

  /** For the payment page, which knows no payment service. */
  findAnywhere(paymentId: string): StoredPayment | undefined {
    const stored = this.payments.get(paymentId);
    return stored && this.asOfNow(stored);
  }

  find(paymentServiceId: string, paymentId: string): StoredPayment | undefined {
    const stored = this.findAnywhere(paymentId);
    return stored?.payment.payment_service_id === paymentServiceId ? stored : undefined;
  }

  count(paymentServiceId: string): number {
    return this.in(paymentServiceId).length;
  }

  /** Place in the list of a payment service, from 0; -1 when no payment has this cursor. */
  placeOf(paymentServiceId: string, cursor: unknown): number {
    const list = this.in(paymentServiceId);
    const index = list.findLastIndex(each => each.cursor === cursor);
    return index === -1 ? -1 : list.length - 1 - index;
  }

  /**
   * Places `start` up to but not including `end` of the list: newest first; of the same time, in reverse alphabetical
   * order of id: https://guide.pay.gov.sg/start-an-api-integration/pagination
   */
  page(paymentServiceId: string, start: number, end: number): readonly StoredPayment[] {
    const list = this.in(paymentServiceId);
    const page = list.slice(Math.max(0, list.length - end), list.length - start).reverse();
    return page.map(each => this.asOfNow(each));
  }

  all(): readonly StoredPayment[] {
    return [...this.payments.values()];
  }

  clear(): void {
    this.payments.clear();
    this.services.clear();
  }

  private in(paymentServiceId: string): StoredPayment[] {
    return this.services.get(paymentServiceId) ?? [];
  }

  private asOfNow(stored: StoredPayment): StoredPayment {
    settleRefund(stored, this.now());
    return stored;
  }
}

/** Whether one payment comes before the other in time, or in the alphabet. */
function isBefore({ payment: a }: StoredPayment, other: StoredPayment | undefined): boolean {
  if (!other) return false;
  const { payment: b } = other;
  return a.created_at === b.created_at ? a.id < b.id : a.created_at < b.created_at;
}
