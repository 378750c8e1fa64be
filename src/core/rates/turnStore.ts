/** Calls that a service takes in each span of `windowMs` milliseconds. */
export interface Rate {
  calls: number;
  windowMs: number;
}

/** One call's place in the queue of its budget. */
export interface Ticket {
  readonly budget: string;
  /** Given by the store when it is first asked; lower ones are served first. */
  number?: number;
}

export type Place =
  | { kind: 'go' }
  /** Not yet: at the earliest at `untilMs` (epoch), after `ahead` others. */
  | { kind: 'wait'; untilMs: number; ahead: number; isPaused: boolean };

/** Which calls were sent and which wait, by budget. Each method is one step that nothing else can come between. */
export interface TurnStore {
  /** Asks for a turn; one that is given is counted at `nowMs`. Must be asked again within `deadAfterMs` to keep its place. */
  ask(ticket: Ticket, rate: Rate, nowMs: number): Place;
  leave(ticket: Ticket): void;
  /** Nothing of the budget is sent before `untilMs`; a longer pause that counts at `nowMs` stays. */
  pause(budget: string, untilMs: number, nowMs: number): void;
  close(): void;
}

/** A call that did not ask again for so long belongs to a window that is gone. Ours, milliseconds. */
export const deadAfterMs = 6000;

/** Of a call that asked last at `askedMs`. Long before its time is gone, too: the clock was set back since. */
export const isGone = (askedMs: number, nowMs: number): boolean => Math.abs(nowMs - askedMs) > deadAfterMs;

/** Two calls may need different times to arrive, so the service can see them closer together than we sent them. Ours. */
export const marginMs = 500;

/** For how long sent calls count. */
export const spanOf = ({ windowMs }: Rate): number => windowMs + marginMs;

/** A service that asks for longer is not waited for in silence; also what a clock that was set back can cost. Ours. */
export const maxPauseMs = 5 * 60_000;

/** Until when a pause can last. What is later is left from before the clock was set back, or is no time. */
export const latestPauseMs = (nowMs: number): number => nowMs + maxPauseMs;

/** What is known of a budget when a call asks. */
export interface BudgetState {
  /** When calls were sent, the oldest first. */
  sentMs: readonly number[];
  pausedUntilMs?: number;
  /** Calls that wait before this one. */
  ahead: number;
}

/** Where a call stands: the calls before it take their turns as early as they can, and then it takes its own. */
export function placeIn({ sentMs, pausedUntilMs = 0, ahead }: BudgetState, rate: Rate, nowMs: number): Place {
  const isPaused = pausedUntilMs > nowMs && pausedUntilMs <= latestPauseMs(nowMs);
  const times = sentMs.filter(atMs => isCounted(atMs, rate, nowMs));
  let untilMs = nowMs;
  for (let taken = 0; taken <= ahead; taken += 1) {
    const blocking = times.at(-rate.calls);
    untilMs = Math.max(isPaused ? pausedUntilMs : nowMs, blocking === undefined ? nowMs : blocking + spanOf(rate));
    times.push(untilMs);
  }
  return ahead === 0 && untilMs <= nowMs ? { kind: 'go' } : { kind: 'wait', untilMs, ahead, isPaused };
}

/** A time far in the future is left from before the clock was set back. */
const isCounted = (atMs: number, rate: Rate, nowMs: number): boolean =>
  atMs > nowMs - spanOf(rate) && atMs <= nowMs + spanOf(rate);
