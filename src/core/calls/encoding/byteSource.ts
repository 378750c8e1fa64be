import { truncated } from './unpackProblem';

const nothing = Buffer.alloc(0);

/** Bytes that come in parts of any size, read as if they were one piece; what was read too far can be given back. */
export class ByteSource {
  private readonly parts: AsyncIterator<Uint8Array>;
  private held: Buffer = nothing;
  private isOver = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.parts = source[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them; fewer only at the end. */
  async peek(length: number): Promise<Buffer> {
    if (this.held.length < length) {
      const parts = [this.held];
      for (let bytes = this.held.length; bytes < length && !this.isOver;) {
        const part = await this.more();
        parts.push(part);
        bytes += part.length;
      }
      this.held = Buffer.concat(parts);
    }
    return this.held.subarray(0, length);
  }

  /** @throws UnpackProblem when there are fewer */
  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    if (taken.length < length) throw truncated();
    this.held = this.held.subarray(length);
    return taken;
  }

  /** Whatever comes next, at most so many bytes; undefined at the end. */
  async next(most = Infinity): Promise<Buffer | undefined> {
    while (this.held.length === 0 && !this.isOver) this.held = await this.more();
    if (this.held.length === 0) return undefined;
    const part = this.held.subarray(0, most);
    this.held = this.held.subarray(part.length);
    return part;
  }

  giveBack(part: Buffer): void {
    if (part.length > 0) this.held = this.held.length === 0 ? part : Buffer.concat([part, this.held]);
  }

  /** Lets go of where the bytes come from, however much is left. */
  close(): void {
    // Not awaited: there is nobody left to whom it matters how it ends.
    void this.parts.return?.().catch(() => undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (let part = await this.next(); part; part = await this.next()) yield part;
  }

  private async more(): Promise<Buffer> {
    const part = await this.parts.next();
    if (part.done === true) this.isOver = true;
    return part.done === true ? nothing : Buffer.from(part.value.buffer, part.value.byteOffset, part.value.byteLength);
  }
}
