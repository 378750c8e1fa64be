import type { Readable } from 'node:stream';
import { redact } from '../redact';

/** What object storage said: the code and message of its XML form, or the beginning of any other text. */
export interface StorageError {
  code?: string;
  message?: string;
}

const maxRead = 64 * 1024;
const maxShown = 300;

/** Reads an answer to its end and keeps its beginning, which is where an error says what it is. */
export async function readStorageError(body: Readable): Promise<StorageError> {
  const parts: Buffer[] = [];
  let kept = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    if (kept >= maxRead) continue;
    parts.push(part);
    kept += part.length;
  }
  return storageErrorIn(Buffer.concat(parts).subarray(0, maxRead).toString('utf8'));
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. Text of the network: kept as text, cut, without secrets. */
export function storageErrorIn(text: string): StorageError {
  const code = element(text, 'Code');
  const message = element(text, 'Message') ?? (code === undefined ? shown(text.replace(/<[^<>]*>/g, ' ')) : undefined);
  return { ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
}

function element(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found === undefined
    ? undefined
    : shown(found.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => entities[entity as keyof typeof entities]));
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;

function shown(text: string): string | undefined {
  const line = redact(text).replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
}
