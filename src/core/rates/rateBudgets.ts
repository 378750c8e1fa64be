import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { Clock } from '../calls/clock';
import type { TurnRequest, Turns } from '../calls/turns';
import type { Waiting } from '../model/exchange';
import { budgetOf, type Budget } from './budget';
import { latestPauseMs, type Place, type Ticket, type TurnStore } from './turnStore';

/** A waiting call asks again at least so often: it shows that it is still there, and learns that it moved up. Ours. */
const longestWaitMs = 1000;
/** And at most so often: one whose time has come may stand behind one that has not asked yet. */
const shortestWaitMs = 10;
/** An earliest time that moved by less is not reported again. */
const noticedMs = 250;

/** The budgets of what the services take. */
export class RateBudgets implements Turns {
  constructor(
    private readonly store: TurnStore,
    private readonly clock: Clock,
    private readonly services: Services,
  ) {}

  async take(request: TurnRequest, { signal, onWaiting }: Parameters<Turns['take']>[1]): Promise<void> {
    signal?.throwIfAborted();
    const budget = budgetOf(this.services, request);
    const ticket: Ticket = { budget: budget.id };
    let reported: Waiting | undefined;
    try {
      for (let place = this.ask(ticket, budget); place.kind === 'wait'; place = this.ask(ticket, budget)) {
        const waiting = waitingOf(this.services, place, budget, request);
        if (isNews(reported, waiting)) onWaiting?.((reported = waiting));
        await this.clock.wait(this.untilNext(place), signal);
      }
    } catch (error) {
      this.store.leave(ticket);
      // A timer that was ended rejects with an error of its own.
      signal?.throwIfAborted();
      throw error;
    } finally {
      if (reported) onWaiting?.(undefined);
    }
  }

  pause(request: TurnRequest, untilMs: number): void {
    const nowMs = this.clock.now();
    this.store.pause(budgetOf(this.services, request).id, Math.min(untilMs, latestPauseMs(nowMs)), nowMs);
  }

  close(): void {
    this.store.close();
  }

  private ask(ticket: Ticket, { rate }: Budget): Place {
    return this.store.ask(ticket, rate, this.clock.now());
  }

  private untilNext({ untilMs }: Waits): number {
    return Math.min(Math.max(untilMs - this.clock.now(), shortestWaitMs), longestWaitMs);
  }
}

type Waits = Extract<Place, { kind: 'wait' }>;

function waitingOf(
  services: Services,
  { untilMs, ahead, isPaused }: Waits,
  { text }: Budget,
  { operation }: TurnRequest,
): Waiting {
  const { name } = services.profileOf(operation.api);
  const paused = l10n.t('{0} reported too many calls, so none is sent for a while.', name);
  return { kind: 'turn', text: isPaused ? paused : text, untilMs, ahead };
}

const isNews = (reported: Waiting | undefined, waiting: Waiting): boolean =>
  reported?.ahead !== waiting.ahead ||
  reported.text !== waiting.text ||
  Math.abs(reported.untilMs - waiting.untilMs) >= noticedMs;
