import type { Exchange, Prepared, Verdict } from '../model/exchange';
import type { ApiId } from '../model/operation';
import type { KeyPorts } from './chosenKey';
import type { Clock } from './clock';
import type { NetworkSettings } from './network/networkSettings';
import type { SendLimits } from './sendLimits';
import type { Turns } from './turns';

/** What a call needs from its surroundings. */
export interface CallPorts extends KeyPorts {
  /** Address of the running sandbox; starts it when it is not running. Rejects with a sentence for people when it cannot start. */
  sandboxUrl(): Promise<string>;
  isUnlocked(api: ApiId): boolean;
  /** Asks the user; resolves false when the call must not be sent. Not asked when the verdict is `allowed`. */
  confirm(verdict: Exclude<Verdict, { kind: 'allowed' }>, request: Prepared): Promise<boolean>;
  record(exchange: Exchange): void;
  userAgent: string;
  limits?: Partial<SendLimits>;
  /** Proxies and certificates; absent: a direct connection and Node's own certificates. */
  network?: NetworkSettings;
  /** Holds calls back that would go over a limit; absent: none is held back. */
  turns?: Turns;
  /** Absent: the system's. */
  clock?: Clock;
}
