import type { FoundRanges } from './foundRanges';
import { CredentialValue } from './credentialValue';
import { OpenValue, type Opened, type ValueKind } from './openValue';
import type { Trail } from './trail';

/** The secrets whose beginning was found and whose end was not yet: at most one of each kind. */
export class OpenValues {
  private readonly open: Opened[] = [];

  constructor(
    private readonly trail: Trail,
    private readonly ranges: FoundRanges,
  ) {}

  get areNone(): boolean {
    return this.open.length === 0;
  }

  /** @param first where the mark in front of the value begins in the trail */
  begin(kind: ValueKind, from: number, leastLength = 1, first = 0): void {
    const other = this.open.find(value => value.kind === kind);
    // The other mark was only the beginning of this one.
    const isLonger = other && kind === 'key' && other.index > first && !other.mayHaveEnded;
    // Within the other one, which is taken out as a whole.
    if (other && !isLonger && !other.mayHaveEnded) return;
    if (isLonger) this.open.splice(this.open.indexOf(other), 1);
    else if (other) this.close(other, from);
    this.open.push(new OpenValue(kind, from, this.trail.length, leastLength));
  }

  /** @param first where a name begins in the trail that says that its value is a secret */
  beginNamed(first: number): void {
    const other = this.open.find(({ kind }) => kind === 'credential');
    // Within the other one, or a longer name of the same value.
    if (!other) this.open.push(new CredentialValue(this.trail, first));
  }

  /** To be called after each unit. @param end where it ends in the text as given */
  watch(end: number): void {
    for (let n = this.open.length - 1; n >= 0; n -= 1) {
      if (this.open[n]!.hasEnded(this.trail)) this.close(this.open[n]!, end);
    }
  }

  closeAll(end: number): void {
    for (const value of [...this.open]) this.close(value, end);
  }

  /** The trail has made room. */
  moved(by: number): void {
    for (const value of this.open) value.moved(by);
  }

  private close(value: Opened, end: number): void {
    this.open.splice(this.open.indexOf(value), 1);
    const range = value.range(this.trail, end);
    if (range) this.ranges.add(...range);
  }
}
