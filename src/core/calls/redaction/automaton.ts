/** More kinds of characters would make the tables too large; a key or a link has at most 94. The bound is ours. */
const maxClasses = 512;

/**
 * Finds many texts at once in one pass (Aho and Corasick, https://doi.org/10.1145/360825.360855): the time grows with the
 * text that is read, whatever is searched for and however the two repeat themselves.
 */
export class Automaton {
  /**
   * By state and character class, the next state, as its complement when a text ends there. States are multiples of `width`;
   * 0 is the beginning.
   */
  readonly next: Int32Array;
  readonly width: number;
  /** The different characters of the texts. */
  readonly units: readonly number[];
  /** By UTF-16 code unit. 0: a character that is in none of the texts. */
  readonly classes = new Uint16Array(0x10000);
  /** By state over `width`: how many of the characters before it matter. */
  readonly depths: Int32Array;
  /** By state over `width`: 1 + index of the text that ends here and is as long as what led here, or 0. */
  private readonly ends: Int32Array;
  /** By state over `width`: the state of the next shorter text that ends here, or 0. */
  private readonly shorter: Int32Array;

  /** @throws RangeError when the texts have too many different characters */
  constructor(texts: readonly string[]) {
    this.units = [...new Set(texts.flatMap(text => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))))];
    this.units.forEach((unit, index) => (this.classes[unit] = index + 1));
    this.width = this.units.length + 1;
    if (this.width > maxClasses) throw new RangeError('Too many different characters');
    const states = 1 + texts.reduce((sum, { length }) => sum + length, 0);
    this.next = new Int32Array(states * this.width);
    this.ends = new Int32Array(states);
    this.shorter = new Int32Array(states);
    this.depths = new Int32Array(states);
    this.addTexts(texts);
    this.addDetours();
  }

  /** @returns the indexes of the texts that end at a state, the longest first */
  *endingAt(state: number): Generator<number> {
    for (let at = state / this.width; at !== 0; at = this.shorter[at]! / this.width) {
      if (this.ends[at]) yield this.ends[at]! - 1;
    }
  }

  private addTexts(texts: readonly string[]): void {
    let states = 1;
    texts.forEach((text, index) => {
      let state = 0;
      for (let i = 0; i < text.length; i += 1) {
        const step = state + this.classes[text.charCodeAt(i)]!;
        this.next[step] ||= this.width * states++;
        state = this.next[step]!;
        this.depths[state / this.width] = i + 1;
      }
      this.ends[state / this.width] = index + 1;
    });
  }

  /** What comes after a character that does not fit: the longest end of what was read that begins a text too. */
  private addDetours(): void {
    const { next, width, ends, shorter } = this;
    const detours = new Int32Array(ends.length);
    const queue: number[] = [0];
    for (const state of queue) {
      const detour = detours[state / width]!;
      shorter[state / width] = ends[detour / width] ? detour : shorter[detour / width]!;
      for (let c = 0; c < width; c += 1) {
        const to = next[state + c]!;
        const instead = state === 0 ? 0 : next[detour + c]!;
        if (to === 0) next[state + c] = instead;
        else {
          detours[to / width] = instead;
          queue.push(to);
        }
      }
    }
    for (let step = 0; step < next.length; step += 1) {
      const at = next[step]! / width;
      if (ends[at] || shorter[at]) next[step] = ~next[step]!;
    }
  }
}
