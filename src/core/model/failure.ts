/** Why no complete answer was received. An HTTP status, even 500, is an answer and never a Failure. */
export type Failure =
  | { kind: 'cancelled' }
  /** `phase` is what was waited for when the time ran out. */
  | { kind: 'timeout'; phase: 'connect' | 'headers' | 'body' | 'total'; afterMs: number }
  /**
   * DNS, refused, reset; `receivedBytes` is set when the connection broke in the middle of a body, `headBytes` when it did
   * before any of a body, `isKept` when it was one of an earlier call, which the other side closed before any byte of an
   * answer, `isUnsent` when it ended before the request went out and the code does not say so.
   */
  | { kind: 'unreachable'; code: string; receivedBytes?: number; headBytes?: number; isKept?: true; isUnsent?: true }
  /** Something answered, but not as HTTP requires. `receivedBytes` of the body arrived before that. */
  | { kind: 'violation'; code: string; receivedBytes?: number }
  | { kind: 'tls'; code: string }
  /** A proxy stood in between: it could not be reached, or refused. `status` is its own answer, 407 when it wants a log-in. */
  | { kind: 'proxy'; code: string; status?: number }
  | { kind: 'tooLarge'; limitBytes: number };
