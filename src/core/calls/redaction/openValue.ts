import { longestEscape } from './escapes';
import type { Range } from './foundRanges';
import type { Trail } from './trail';

/** A secret whose end is not known when it is found: it ends where a character cannot belong to it. */
export type ValueKind = 'parameter' | 'logIn' | 'key' | 'encoded';

/** Kinds of ends for each kind of value. `soft`: an end, unless it turns out to be the beginning of an escape. */
const [inside, soft, hard, at] = [0, 1, 2, 3];

const table = (ends: RegExp, softly: string): Uint8Array =>
  Uint8Array.from({ length: 0x80 }, (_, unit) => {
    const character = String.fromCharCode(unit);
    return softly.includes(character) ? soft : ends.test(character) ? hard : inside;
  });

const ends: Readonly<Record<ValueKind, Uint8Array>> = {
  parameter: table(/[\s"'<>`,;(){}[\]|^#]/, '&\\'),
  logIn: table(/[\s"'<>`{}|^/?#]/, '\\').with('@'.charCodeAt(0), at),
  key: table(/[^a-z0-9_-]/, '%&\\'),
  encoded: table(/[^a-z0-9+/_=-]/, '%&\\'),
};

/** A secret whose beginning was found. */
export interface Opened {
  readonly kind: ValueKind | 'credential';
  /** Where it begins in the trail, or what leads to it. */
  index: number;
  /** Whether it ends, unless an escape follows. */
  readonly mayHaveEnded: boolean;
  /** Looks at the last unit of the trail. @returns true when the value has ended */
  hasEnded(trail: Trail): boolean;
  /** The trail has made room. */
  moved(by: number): void;
  /** @param end where it ends in the text as given @returns where the secret stands, if it is one */
  range(trail: Trail, end: number): Range | undefined;
}

export class OpenValue implements Opened {
  private softIndex = -1;
  private softStart = 0;
  private lastAt = -1;

  /** @param from where it begins in the text as given @param index where its next unit will stand in the trail */
  constructor(
    readonly kind: ValueKind,
    private readonly from: number,
    public index: number,
    private readonly leastLength: number,
  ) {}

  hasEnded(trail: Trail): boolean {
    const last = trail.length - 1;
    if (last < this.index) return false;
    // What looked like an end was the beginning of an escape.
    if (this.softIndex >= last) this.softIndex = -1;
    if (this.softIndex >= 0) return last - this.softIndex > longestEscape;
    const unit = trail.units[last]!;
    const kind = unit < 0x80 ? ends[this.kind][unit]! : this.kind === 'key' || this.kind === 'encoded' ? hard : inside;
    if (kind === at) this.lastAt = trail.starts[last]!;
    if (kind === soft || kind === hard) [this.softIndex, this.softStart] = [last, trail.starts[last]!];
    return kind === hard;
  }

  get mayHaveEnded(): boolean {
    return this.softIndex >= 0;
  }

  moved(by: number): void {
    this.index -= by;
    this.softIndex = Math.max(-1, this.softIndex - by);
  }

  range(trail: Trail, end: number): Range | undefined {
    const to = this.softIndex >= 0 ? this.softStart : end;
    if (this.kind === 'logIn') return this.lastAt < 0 ? undefined : [this.from, this.lastAt];
    const length = (this.softIndex >= 0 ? this.softIndex : trail.length) - this.index;
    return length < this.leastLength || to <= this.from ? undefined : [this.from, to];
  }
}
