import { Agent, type Dispatcher } from 'undici';
import { connector } from '../connectionTimings';
import type { NetworkSettings } from './networkSettings';

const agents = new Map<number, Agent>();

/**
 * What carries requests to an address: one pool of connections for each way there, so that a second request finds the
 * first one's connection open.
 * @param connectMs longest time to connect, milliseconds
 */
export function dispatcherFor(_url: string, connectMs: number, _network?: NetworkSettings): Dispatcher {
  const known = agents.get(connectMs);
  if (known) return known;
  const agent = new Agent({ connect: connector(connectMs) });
  agents.set(connectMs, agent);
  return agent;
}
