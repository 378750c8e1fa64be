/** How far a file has come. */
export interface TransferProgress {
  receivedBytes: number;
  /** Absent when the server does not say. */
  totalBytes?: number;
  /** Over the last seconds. */
  bytesPerSecond: number;
}

/** Milliseconds that a rate looks back: long enough to be calm, short enough to show that a connection slows down. */
const windowMs = 5_000;

/** The rate of a transfer over its last seconds. Times are milliseconds of any one monotonic clock. */
export class TransferRate {
  private readonly samples: { atMs: number; bytes: number }[] = [];

  constructor(startMs: number, bytes: number) {
    this.samples.push({ atMs: startMs, bytes });
  }

  /** @param bytes received so far */
  at(nowMs: number, bytes: number): number {
    this.samples.push({ atMs: nowMs, bytes });
    while (this.samples.length > 2 && nowMs - this.samples[0]!.atMs > windowMs) this.samples.shift();
    const first = this.samples[0]!;
    return nowMs > first.atMs ? Math.max(0, ((bytes - first.bytes) * 1000) / (nowMs - first.atMs)) : 0;
  }
}
