import type { CallEvents, CallOutcome } from '../calls/callPorts';
import type { NetworkSettings } from '../calls/network/networkSettings';
import type { Plan } from '../model/exchange';

/** What a flow of several calls needs of its surroundings. */
export interface FlowPorts {
  /** One call, through the one pipeline. */
  call(plan: Plan, events?: CallEvents): Promise<CallOutcome>;
  /** Resolves after the time, milliseconds. @param signal ends the wait; rejects with its reason */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** For files that travel over presigned links, outside of any operation. */
  network(): Promise<NetworkSettings>;
  userAgent: string;
}
