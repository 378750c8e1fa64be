import {
  isGone,
  latestPauseMs,
  placeIn,
  spanOf,
  type Place,
  type Rate,
  type Ticket,
  type TurnStore,
} from './turnStore';

interface Held {
  sentMs: number[];
  pausedUntilMs?: number;
  /** When each waiting call asked last, by its number. */
  waiting: Map<number, number>;
}

/** The turns of one window alone. */
export class MemoryTurnStore implements TurnStore {
  private readonly budgets = new Map<string, Held>();

  /** @param lastNumber the next call that asks gets the number after it */
  constructor(private lastNumber = 0) {}

  ask(ticket: Ticket, rate: Rate, nowMs: number): Place {
    const held = this.heldOf(ticket.budget);
    const number = (ticket.number ??= ++this.lastNumber);
    held.waiting.set(number, nowMs);
    for (const [each, askedMs] of held.waiting) if (isGone(askedMs, nowMs)) held.waiting.delete(each);
    held.sentMs = held.sentMs.filter(atMs => atMs > nowMs - spanOf(rate));
    const ahead = [...held.waiting.keys()].filter(each => each < number).length;
    const place = placeIn({ ...held, ahead }, rate, nowMs);
    if (place.kind === 'go') {
      held.sentMs.push(nowMs);
      held.waiting.delete(number);
    }
    return place;
  }

  leave({ budget, number }: Ticket): void {
    if (number !== undefined) this.heldOf(budget).waiting.delete(number);
  }

  pause(budget: string, untilMs: number, nowMs: number): void {
    const held = this.heldOf(budget);
    const { pausedUntilMs = 0 } = held;
    held.pausedUntilMs = Math.max(pausedUntilMs <= latestPauseMs(nowMs) ? pausedUntilMs : 0, untilMs);
  }

  close(): void {
    this.budgets.clear();
  }

  private heldOf(budget: string): Held {
    const known = this.budgets.get(budget);
    if (known) return known;
    const held: Held = { sentMs: [], waiting: new Map() };
    this.budgets.set(budget, held);
    return held;
  }
}
