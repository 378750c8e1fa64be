import { setTimeout as wait } from 'node:timers/promises';
import type { FlowPorts } from '../../core/flows/flowPorts';
import type { App } from '../app';

/** What VS Code's side gives to flows of several calls. */
export const flowPorts = (app: App): FlowPorts => ({
  call: (plan, events) => app.caller.run(plan, events),
  wait: (ms, signal) => wait(ms, undefined, { ...(signal && { signal }) }),
  now: Date.now,
  network: () => app.caller.network(),
  userAgent: app.caller.userAgent,
});
