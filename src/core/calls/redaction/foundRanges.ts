/** From and to, in the text as given. */
export type Range = readonly [number, number];

/** Where secrets were found, in any order. */
export class FoundRanges {
  private readonly ranges: Range[] = [];

  add(from: number, to: number): void {
    const last = this.ranges.at(-1);
    // Texts that repeat themselves are found at each character.
    if (last && from <= last[1] && to >= last[1]) this.ranges[this.ranges.length - 1] = [Math.min(from, last[0]), to];
    else this.ranges.push([from, to]);
  }

  /** @returns them in order, none touching another */
  joined(): readonly Range[] {
    const whole: Range[] = [];
    for (const [from, to] of [...this.ranges].sort((one, other) => one[0] - other[0])) {
      const last = whole.at(-1);
      if (last && from <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], to)];
      else whole.push([from, to]);
    }
    return whole;
  }
}
