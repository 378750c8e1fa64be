import type { NetworkSettings } from '../calls/network/networkSettings';
import type { CallEvents, CallOutcome } from '../model/callOutcome';
import type { Plan, Waiting } from '../model/exchange';
import type { FlowAsks } from './flowQuestion';

/** A flow with what it is given. */
export interface FlowRun {
  flow: string;
  inputs: unknown;
}

/** What a surface gives to the flows that it runs. */
export interface FlowSurroundings {
  /** One call, through the one pipeline. */
  call(plan: Plan, events?: CallEvents): Promise<CallOutcome>;
  /** Resolves after the time, milliseconds. @param signal ends the wait; rejects with its reason */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** For files that travel over presigned links, outside of any operation. */
  network(): Promise<NetworkSettings>;
  userAgent: string;
  ask: FlowAsks;
}

/** What a flow has of its surroundings: every call, wait and question ends when the run is cancelled. */
export interface FlowPorts extends FlowSurroundings {
  /** The one way to cancel. */
  signal: AbortSignal;
  /** What other runs have noted that are running at this moment, also in other windows. */
  underWay(): Promise<readonly FlowRun[]>;
}

export interface FlowRunning extends Pick<FlowPorts, 'signal' | 'underWay'> {
  /** A call waits for its turn; undefined when the wait is over. */
  onWaiting?: (waiting: Waiting | undefined) => void;
}

export function flowPorts(surroundings: FlowSurroundings, running: FlowRunning): FlowPorts {
  const { signal, underWay, onWaiting } = running;
  const { ask } = surroundings;
  const untilCancelled = <T>(answer: () => Promise<T>, otherwise: T): Promise<T> =>
    signal.aborted ? Promise.resolve(otherwise) : Promise.race([answer(), aborted(signal).then(() => otherwise)]);
  return {
    call: (plan, events) => surroundings.call(plan, { signal, ...(onWaiting && { onWaiting }), ...events }),
    wait: (ms, given = signal) => surroundings.wait(ms, given),
    now: () => surroundings.now(),
    network: () => surroundings.network(),
    userAgent: surroundings.userAgent,
    ask: {
      choose: question => untilCancelled(() => ask.choose(question), question.harmless),
      newFile: question => untilCancelled(() => ask.newFile(question), undefined),
    },
    signal,
    underWay,
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
