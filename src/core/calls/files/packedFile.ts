import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { codingsOf, isMarkedAsPacked } from '../encoding/codings';
import { unpacked } from '../encoding/unpacked';
import { fileBeginning } from './receiveBeginning';

/** How a file was sent. */
export interface Packing {
  /** Value of `content-encoding`. */
  encoding?: string | undefined;
  /** It is of a format of text: then it is unpacked also where no header says that it is packed. */
  isText?: boolean | undefined;
}

/** What any file may unpack to, bytes, and how many times its size a large one: gzip alone cannot do more. Ours. */
const [allowedBytes, allowedRatio] = [1024 ** 3, 1100];

/**
 * The plain content of a file that was sent compressed.
 * @returns undefined when there is nothing to undo
 */
export async function unpackedContent(file: string, { encoding = '', isText = false }: Packing) {
  const codings = codingsOf([encoding]);
  if (codings.length === 0 && !(isText && isMarkedAsPacked(await fileBeginning(file)))) return undefined;
  const { size } = await stat(file);
  return contentOf(file, codings, { maxBytes: Math.max(allowedBytes, allowedRatio * size), isText });
}

/** @throws UnpackProblem, while it is read */
async function* contentOf(file: string, codings: readonly string[], options: Parameters<typeof unpacked>[2]) {
  const packed = createReadStream(file);
  try {
    yield* unpacked(packed, codings, options);
  } finally {
    packed.destroy();
  }
}
