import type { Automaton } from './automaton';
import type { ValueKind } from './openValue';

/** A text that is searched for, in lower case and without escapes. */
export interface Needle {
  text: string;
  /**
   * `secret`: it is what is not to be seen. `rest`: the end of a secret, whose beginning may be hidden in an escape before.
   * `name`: it says that what is set to it is a secret. Any other: a secret of this kind begins behind it.
   */
  kind: 'secret' | 'rest' | 'name' | ValueKind;
  /** Fewer characters are no secret. */
  leastLength?: number;
  /** Only where it cannot be the end of another word. */
  isWord?: boolean;
  /** Only where a parameter of an address can begin. */
  isParameter?: boolean;
}

export interface Needles {
  /** Searched for in what the text says when nothing in it is escaped. */
  said: readonly Needle[];
  /** Searched for in the letters and digits of it alone, as codes for bytes can have anything between them. */
  coded: readonly Needle[];
  saidBy: Automaton;
  codedBy: Automaton;
  /** See `plainClasses`. */
  plain: Int32Array;
}
