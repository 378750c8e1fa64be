import { setImmediate as breathe } from 'node:timers/promises';

/** So many are sorted or merged at a time: a few milliseconds' work. */
const sliceLength = 8192;

type Compare = (a: number, b: number) => number;

/**
 * What `toSorted` gives, in steps between which other requests are answered. Of numbers alone and within two arrays: objects
 * by the million would hold all requests up whenever the memory is tidied.
 */
export async function sortedInSlices(items: Uint32Array, compare: Compare): Promise<Uint32Array> {
  let [sorted, room] = [items.slice(), new Uint32Array(items.length)];
  for (let from = 0; from < sorted.length; from += sliceLength) {
    sorted.subarray(from, from + sliceLength).sort(compare);
    await breathe();
  }
  for (let length = sliceLength; length < sorted.length; length *= 2) {
    await mergeRuns(sorted, room, length, compare);
    [sorted, room] = [room, sorted];
  }
  return sorted;
}

/** Puts each two neighbours of the sorted runs of `from`, which have this length, together in `to`. */
async function mergeRuns(from: Uint32Array, to: Uint32Array, length: number, compare: Compare): Promise<void> {
  for (let start = 0; start < from.length; start += 2 * length) {
    const middle = Math.min(start + length, from.length);
    const end = Math.min(middle + length, from.length);
    for (let [first, second, at] = [start, middle, start]; at < end; at += 1) {
      const [a, b] = [from[first] ?? 0, from[second] ?? 0];
      const isFirst = second >= end || (first < middle && compare(a, b) <= 0);
      to[at] = isFirst ? a : b;
      if (isFirst) first += 1;
      else second += 1;
      if (at % sliceLength === 0) await breathe();
    }
  }
}
