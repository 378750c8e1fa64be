/** Milliseconds and bytes. Neither API documents a limit of its own, so all of these are ours. */
export interface SendLimits {
  connectMs: number;
  headersMs: number;
  /** Longest pause between two parts of the body. */
  bodyMs: number;
  /** From the call to the last byte. */
  totalMs: number;
  /** Of the body, as sent and unpacked. */
  maxBodyBytes: number;
}

export const defaultLimits: SendLimits = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 30_000,
  totalMs: 60_000,
  maxBodyBytes: 50 * 1024 * 1024,
};
