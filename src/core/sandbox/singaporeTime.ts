const singaporeOffsetMs = 8 * 60 * 60 * 1000;

/** ISO 8601 with milliseconds and `+08:00`, the form of both services. */
export function singaporeTime(epochMs: number): string {
  return `${new Date(epochMs + singaporeOffsetMs).toISOString().slice(0, -1)}+08:00`;
}
