import { setTimeout as wait } from 'node:timers/promises';
import type { FlowPorts } from '../../core/flows/flowPorts';
import type { Caller } from '../platform/caller';

/** What VS Code's side gives to flows of several calls. */
export const flowPorts = ({ caller }: { caller: Caller }): FlowPorts => ({
  call: (plan, events) => caller.run(plan, events),
  wait: (ms, signal) => wait(ms, undefined, { ...(signal && { signal }) }),
  now: Date.now,
  network: () => caller.network(),
  userAgent: caller.userAgent,
});
