const shown = '••••';

/** Nothing of a shorter value is shown; ours. */
const minHintedLength = 12;

/**
 * The value of a key, from where it enters (typed, imported, read from the vault) to where it is needed. It is no text: a
 * log, a message, a plan or a template of text does not take it, and whatever makes a text of it all the same shows dots.
 * A copy made for another thread or a page is an empty object.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    Object.freeze(this);
  }

  /**
   * The value itself. Only for who must have it as text: the vault's entry, the header that is sent, what redaction searches
   * for, the clipboard, and the input that it is typed in (a lint rule names these places).
   */
  revealText(): string {
    return this.#text;
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** `===` compares objects, of which each is another one. */
  equals(other: Secret | undefined): boolean {
    return other !== undefined && this.#text === other.revealText();
  }

  startsWith(prefix: string): boolean {
    return this.#text.startsWith(prefix);
  }

  matches(pattern: RegExp): boolean {
    return pattern.test(this.#text);
  }

  /** Without the white space around it. */
  trimmed(): Secret {
    return new Secret(this.#text.trim());
  }

  /** What follows the first characters. */
  after(count: number): Secret {
    return new Secret(this.#text.slice(count));
  }

  /** For recognising it in a list: `…f3a9`; `…` for a value of fewer than 12 characters. */
  hint(): string {
    return this.#text.length < minHintedLength ? '…' : `…${this.#text.slice(-4)}`;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  /** Also where a number or a text to be joined is asked for: an error here would hide what the line was about. */
  [Symbol.toPrimitive](): string {
    return shown;
  }

  /** What Node shows in a console, in an error's cause and in a failed assertion. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown;
  }
}

/** Values of variables, any of which may be a key. */
export const secretsIn = (variables: Readonly<Record<string, string | undefined>>): Readonly<Record<string, Secret>> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, text]) => (text === undefined ? [] : [[name, new Secret(text)]])),
  );
