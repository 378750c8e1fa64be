import { randomText, type RandomBytes } from '../../../../core/sandbox/chance';
import type { LinkForm } from '../../../../core/sandbox/settings';
import { lifetimeSeconds, presign } from './presign';
import { presignOlder } from './presignOlder';

/**
 * What the links of data.gov.sg lead to: Amazon S3 in Singapore. The bucket is ours, so that nobody takes a link of the
 * sandbox for a real one.
 */
export const storageHost = 's3.ap-southeast-1.amazonaws.com';
const bucket = 'sg-api-keys-sandbox';
const pathOf = (key: string): string => `/${bucket}/${key}`;

/** A file that can be read from any byte on. */
export interface StoredObject {
  contentType: string;
  sizeBytes: number;
  /** MD5 of the content in hex, as S3 uses it for ETags. */
  md5: string;
  modifiedAt: number;
  /** Bytes from `start` up to and including `end`. */
  read(start: number, end: number): Iterable<Uint8Array>;
}

/** Takes what is sent to one upload link. */
export interface Upload {
  /** Resolves once the chunk was taken in, so that a fast sender is held back. */
  write(chunk: Uint8Array): void | Promise<void>;
  /** All of it came. */
  finish(): Promise<void>;
  /** The sender broke off: nothing of it counts. */
  abandon(): Promise<void>;
}

/** What is in the bucket, by key. Undefined: nothing has this key. */
export interface Bucket {
  object(key: string): StoredObject | Promise<StoredObject | undefined> | undefined;
  upload(key: string): Upload | undefined;
}

export interface StorageParts {
  random: RandomBytes;
  now: () => number;
  url: () => string;
  /** Of links to downloads. */
  links: LinkForm;
}

/** Makes the links. Whoever has one can use it without a key while it lives, mostly an hour. */
export class ObjectStorage {
  /** Signs the links; another one makes all of them invalid. */
  secret: string;

  constructor(private readonly parts: StorageParts) {
    this.secret = randomText(40, parts.random);
  }

  get now(): number {
    return this.parts.now();
  }

  /**
   * @param key of plain characters only: it stands in the path as it is
   * @param seconds for which the link is good; an hour when absent
   */
  link(method: 'GET' | 'PUT', key: string, seconds?: number): string {
    const path = pathOf(key);
    return this.addressOf(path, presign(method, path, this, seconds));
  }

  /** A link to a whole file, in the form that was chosen. @param name of the file, for people */
  downloadLink(key: string, name: string): string {
    if (this.parts.links === 'v4') return this.link('GET', key);
    const path = pathOf(key);
    const fileName = name.replace(/[^ !#-[\]-~]+/g, '_');
    return this.addressOf(path, presignOlder({ path, fileName, seconds: lifetimeSeconds }, this));
  }

  /** The key in a path after the host; undefined outside the bucket. */
  keyIn(path: string): string | undefined {
    return path.startsWith(`/${bucket}/`) ? path.slice(bucket.length + 2) : undefined;
  }

  requestId(): string {
    return Buffer.from(this.parts.random(8)).toString('hex').toUpperCase();
  }

  private addressOf(path: string, query: string): string {
    return `${this.parts.url()}/${storageHost}${path}?${query}`;
  }
}
