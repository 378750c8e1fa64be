import type { Exchange, Prepared, Verdict, Waiting } from '../model/exchange';
import type { ApiId } from '../model/operation';
import type { Problem } from '../model/problem';
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

export interface CallEvents {
  signal?: AbortSignal;
  /** For reads of a flow: a failure that passes (502, 503, 504, a broken connection, a cut body) is retried, like a 429. */
  isRetried?: boolean;
  onSending?: () => void;
  onProgress?: (receivedBytes: number) => void;
  /** The call waits: before it is sent, or before it is sent again. Undefined when the wait is over. */
  onWaiting?: (waiting: Waiting | undefined) => void;
  /**
   * The presigned links of the answer, by their JSON pointer (Operation.secrets), before they are taken out of the
   * exchange. For a flow that follows them at once; they are never stored, shown or logged.
   */
  onLinks?: (links: ReadonlyMap<string, string>) => void;
}

export type CallOutcome =
  | { kind: 'exchange'; exchange: Exchange }
  /** Nothing was sent: the values or the key do not fit. */
  | { kind: 'refused'; problems: readonly Problem[] }
  /** Nothing was sent: production is locked, or the user said no. */
  | { kind: 'declined'; verdict: Verdict }
  /** Nothing was sent: the user cancelled it while it waited for its turn. */
  | { kind: 'cancelled' };
