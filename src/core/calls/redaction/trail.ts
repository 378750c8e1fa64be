import type { Automaton } from './automaton';

/** Code units that are held at least, in addition to those that may be asked for again. Few, so that they stay in the processor's cache. */
const leastRoom = 1 << 12;

/** The end of a text that is searched while it is read, each code unit with its place in the text as given. */
export class Trail {
  readonly units: Uint16Array;
  /** Where the character begins that a unit stands for: an escape is one character. */
  readonly starts: Uint32Array;
  /** The same, or where an escape of invisible characters begins before it. */
  readonly outerStarts: Uint32Array;
  /** How long that character is. */
  readonly widths: Uint32Array;
  private readonly states: Int32Array;
  length = 0;

  /** @param reach units that may be asked for again */
  constructor(
    readonly automaton: Automaton,
    readonly reach: number,
  ) {
    const size = reach + Math.max(leastRoom, reach);
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(size);
    this.outerStarts = new Uint32Array(size);
    this.widths = new Uint32Array(size);
    this.states = new Int32Array(size);
  }

  /** What the search knows after the last unit: a state of the automaton. */
  get state(): number {
    return this.length === 0 ? 0 : this.states[this.length - 1]!;
  }

  /** @returns the state after it, as its complement when a text ends here */
  add(unit: number, start: number, end: number, outerStart = start): number {
    const { automaton, length } = this;
    const next = automaton.next[this.state + automaton.classes[unit]!]!;
    this.units[length] = unit;
    this.starts[length] = start;
    this.outerStarts[length] = outerStart;
    this.widths[length] = end - start;
    this.states[length] = next < 0 ? ~next : next;
    this.length = length + 1;
    return next;
  }

  get isFull(): boolean {
    return this.length === this.units.length;
  }

  /** Makes room. @returns by how many places each unit moved */
  forget(): number {
    const moved = this.length - this.reach;
    this.units.copyWithin(0, moved, this.length);
    this.starts.copyWithin(0, moved, this.length);
    this.outerStarts.copyWithin(0, moved, this.length);
    this.widths.copyWithin(0, moved, this.length);
    this.states.copyWithin(0, moved, this.length);
    this.length = this.reach;
    return moved;
  }
}
