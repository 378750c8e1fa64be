import type { Exchange, Verdict, Waiting } from './exchange';
import type { Problem } from './problem';

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
