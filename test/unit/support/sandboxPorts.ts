import { sandboxKeys } from './sandboxKeys';
import type { CallPorts } from '../../../src/core/calls/callPorts';
import type { SandboxInfo } from '../../../src/services/sandbox';
import { portsWith, type PortsForTest } from './callPorts';

/** Surroundings of calls to a running sandbox, with its own keys. */
export function sandboxPorts({ url, keys }: SandboxInfo, over: Partial<CallPorts> = {}): PortsForTest {
  const stored = sandboxKeys.map(info => ({ info, secret: keys[info.kind] ?? '' }));
  return portsWith(stored, url, over);
}
