import { TransferRate } from './transferRate';

/** How far a file has gone. */
export interface SendProgress {
  sentBytes: number;
  totalBytes: number;
  /** Over the last seconds. */
  bytesPerSecond: number;
}

/** Between two reports: what follows them draws on a screen. */
const everyMs = 200;

/** Turns counts of bytes into reports that a person can read. */
export class SendReports {
  private readonly rate = new TransferRate(performance.now(), 0);
  private lastMs = -Infinity;

  constructor(
    private readonly totalBytes: number,
    private readonly onProgress?: (progress: SendProgress) => void,
  ) {}

  at(sentBytes: number): void {
    if (performance.now() - this.lastMs >= everyMs) this.report(sentBytes);
  }

  done(sentBytes: number): void {
    this.report(sentBytes);
  }

  private report(sentBytes: number): void {
    this.lastMs = performance.now();
    const bytesPerSecond = this.rate.at(this.lastMs, sentBytes);
    this.onProgress?.({ sentBytes, totalBytes: this.totalBytes, bytesPerSecond });
  }
}
