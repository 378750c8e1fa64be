import type { Reading } from '../../model/exchange';
import { ByteSource } from './byteSource';
import { type Coding, codings, markedCoding } from './codings';
import { UnpackProblem } from './unpackProblem';

export interface UnpackOptions {
  /** Of what any of the codings unpacks to. */
  maxBytes: number;
  /** What is packed is text: then bytes that are marked as packed are unpacked without a label, too. */
  isText: boolean;
}

/** What the headers leave out, or get wrong. */
export type PackingNote = NonNullable<Reading['packing']>;

/** More than any server has reason for; a bound against bodies that unpack to ever more packed ones. As in curl. */
const maxCodings = 5;
/** Enough to distinguish packed bytes from plain ones. */
const lookBytes = 512;

/**
 * Undoes the codings of a body, the last one first. Empty bytes are an empty body, whatever the headers say.
 * @param names in the order in which they were applied
 * @param onNote called for what the headers leave out
 * @throws UnpackProblem, while it is read
 */
export async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  names: readonly string[],
  options: UnpackOptions,
  onNote: (note: PackingNote) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const layers = new Layers(bytes, options.maxBytes);
  try {
    for (const name of names.toReversed()) await undoNamed(layers, name, onNote);
    for (let hidden; options.isText && (hidden = markedCoding(await layers.top.peek(lookBytes)));) {
      onNote('unlabelled');
      layers.undo(hidden);
    }
    yield* layers.top;
  } finally {
    layers.close();
  }
}

/** The bytes after each coding that was undone so far; what is read is the last. */
class Layers {
  private readonly sources: ByteSource[];

  constructor(
    bytes: AsyncIterable<Uint8Array>,
    private readonly maxBytes: number,
  ) {
    this.sources = [new ByteSource(bytes)];
  }

  get top(): ByteSource {
    return this.sources.at(-1)!;
  }

  undo({ undo }: Coding): void {
    if (!undo) throw new UnpackProblem('UNKNOWN_CODING');
    if (this.sources.length > maxCodings) throw new UnpackProblem('TOO_MANY_CODINGS');
    this.sources.push(new ByteSource(limited(undo(this.top), this.maxBytes)));
  }

  close(): void {
    for (const source of this.sources.toReversed()) source.close();
  }
}

async function undoNamed(layers: Layers, name: string, onNote: (note: PackingNote) => void): Promise<void> {
  const beginning = await layers.top.peek(lookBytes);
  if (beginning.length === 0) return;
  const coding = codings.get(name);
  if (!coding) throw new UnpackProblem('UNKNOWN_CODING');
  // Text with the label `aws-chunked` is checked by the coding itself: its frames are text.
  const isLabelOnly = name !== 'aws-chunked' && coding.isMarked?.(beginning) !== true && isPlain(beginning);
  if (isLabelOnly) onNote('labelOnly');
  else layers.undo(coding);
}

async function* limited(parts: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > maxBytes) throw new UnpackProblem('TOO_LARGE');
    yield part;
  }
}

/** Beginnings of files that are never packed once more: ZIP (XLSX), PDF, PNG, GIF, JPEG. */
const fileMarks = ['PK\u0003\u0004', '%PDF-', '\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff'];
const textMarks = ['\u00ef\u00bb\u00bf', '\u00fe\u00ff', '\u00ff\u00fe'];

/** Whether bytes that should be packed are plain ones by their beginning: text, or a file of a well-known kind. */
export function isPlain(beginning: Buffer): boolean {
  const latin = beginning.subarray(0, 8).toString('latin1');
  return [...fileMarks, ...textMarks].some(mark => latin.startsWith(mark)) || isText(beginning);
}

/** No control characters but those of lines, and valid UTF-8; the last character may be cut. */
function isText(bytes: Buffer): boolean {
  if (bytes.some(byte => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // what a decoder throws is that it is no UTF-8
  }
}
