import type { EnvironmentId, Operation } from '../model/operation';
import type { KeyInfo } from '../keys/keyInfo';
import type { Waiting } from '../model/exchange';

/** A call that is about to be sent. */
export interface TurnRequest {
  operation: Operation;
  environment: EnvironmentId;
  key?: KeyInfo;
  /** Where it goes; the sandboxes of two windows are two services. */
  url: string;
}

/** The rate budgets of all APIs. */
export interface Turns {
  /**
   * Resolves when the call may be sent, and counts it. Calls of one budget get their turns in the order they asked.
   * @param signal ends the wait; rejects with its reason
   */
  take(
    request: TurnRequest,
    events: { signal?: AbortSignal; onWaiting?: (waiting: Waiting | undefined) => void },
  ): Promise<void>;
  /** The service reported too many calls: nothing of this budget is sent before `untilMs` (epoch). */
  pause(request: TurnRequest, untilMs: number): void;
}
