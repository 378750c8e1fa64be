/** Milliseconds of the processor that this takes: other programs, which a test's own clock would count too, do not share them. */
export function processorMs(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}
