/** The sandbox's own time. It runs at the pace of the system's clock and can be moved while it runs. */
export class SandboxClock {
  /** Ahead of the system's clock by this much. */
  aheadMs: number;

  /** @param startMs milliseconds since the epoch; absent: the system's time */
  constructor(
    private readonly systemNow: () => number,
    startMs?: number,
  ) {
    this.aheadMs = startMs === undefined ? 0 : startMs - systemNow();
  }

  /** Milliseconds since the epoch. A property, so that it can be handed on alone. */
  readonly now = (): number => this.systemNow() + this.aheadMs;

  moveTo(epochMs: number): void {
    this.aheadMs = epochMs - this.systemNow();
  }
}

const singaporeOffsetMs = 8 * 60 * 60 * 1000;

/** ISO 8601 with milliseconds and `+08:00`, the form of both services. */
export function singaporeTime(epochMs: number): string {
  return `${new Date(epochMs + singaporeOffsetMs).toISOString().slice(0, -1)}+08:00`;
}
