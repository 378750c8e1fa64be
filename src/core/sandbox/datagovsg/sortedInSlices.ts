import { setImmediate as breathe } from 'node:timers/promises';

/** So many are sorted or merged at a time: a few milliseconds' work. */
const sliceLength = 8192;

type Compare<T> = (a: T, b: T) => number;

/** What `toSorted` gives, in steps between which other requests are answered. */
export async function sortedInSlices<T extends object>(items: readonly T[], compare: Compare<T>): Promise<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += sliceLength) {
    runs.push(items.slice(from, from + sliceLength).sort(compare));
    await breathe();
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(await merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

async function merged<T extends object>(first: readonly T[], second: readonly T[], compare: Compare<T>): Promise<T[]> {
  const all: T[] = [];
  for (let [i, j] = [0, 0]; ;) {
    const [a, b] = [first[i], second[j]];
    const next = b === undefined || (a !== undefined && compare(a, b) <= 0) ? a : b;
    if (next === undefined) return all;
    if (next === a) i += 1;
    else j += 1;
    all.push(next);
    if (all.length % sliceLength === 0) await breathe();
  }
}
