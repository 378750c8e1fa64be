export interface TransferProgress {
  sentBytes: number;
  totalBytes: number;
  /** Over the last few seconds. */
  bytesPerSecond: number;
}

/** Between two reports: what follows them draws on a screen. */
const everyMs = 200;
/** The rate is that of this long; a longer time hides that a connection has become slow. */
const windowMs = 5_000;

/** Turns counts of bytes into reports that a person can read. */
export class TransferRate {
  private readonly marks: { atMs: number; bytes: number }[] = [{ atMs: performance.now(), bytes: 0 }];

  constructor(
    private readonly totalBytes: number,
    private readonly onProgress?: (progress: TransferProgress) => void,
  ) {}

  at(bytes: number): void {
    const atMs = performance.now();
    const last = this.marks.at(-1);
    if (last && this.marks.length > 1 && atMs - last.atMs < everyMs) return;
    this.mark(atMs, bytes);
  }

  done(bytes: number): void {
    this.mark(performance.now(), bytes);
  }

  private mark(atMs: number, bytes: number): void {
    this.marks.push({ atMs, bytes });
    while (this.marks.length > 2 && atMs - (this.marks[0]?.atMs ?? 0) > windowMs) this.marks.shift();
    const first = this.marks[0] ?? { atMs, bytes: 0 };
    const seconds = Math.max((atMs - first.atMs) / 1000, 0.001);
    this.onProgress?.({
      sentBytes: bytes,
      totalBytes: this.totalBytes,
      bytesPerSecond: (bytes - first.bytes) / seconds,
    });
  }
}
