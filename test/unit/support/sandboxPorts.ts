import { sandboxKeys } from '../../../src/core/keys/keyring';
import type { CallPorts } from '../../../src/core/calls/runCall';
import type { SandboxInfo } from '../../../src/core/sandbox/info';
import { portsWith, type PortsForTest } from './callPorts';

/** Surroundings of calls to a running sandbox, with its own keys. */
export function sandboxPorts({ url, paysg, datagovsg }: SandboxInfo, over: Partial<CallPorts> = {}): PortsForTest {
  const secrets = { paysgKey: paysg.key, datagovsgWriteKey: datagovsg.writeKey, datagovsgReadKey: datagovsg.readKey };
  const stored = sandboxKeys.map(info => ({ info, secret: secrets[info.kind] }));
  return portsWith(stored, url, over);
}
