import { createHmac } from 'node:crypto';

export type Method = 'GET' | 'PUT';

/** Why a link is refused, in S3's words. */
export type LinkProblem = 'unsigned' | 'expired' | 'altered';

/** What links are made and checked with. */
export interface Signer {
  /** Of the storage; another one makes all links invalid. */
  secret: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What a signature stands for: simpler than S3's, as only whoever made the link checks it. */
export function digestOf(
  [hash, encoding]: readonly ['sha256', 'hex'] | readonly ['sha1', 'base64'],
  parts: { method: string; path: string; query: URLSearchParams },
  secret: string,
): string {
  const sorted = new URLSearchParams(parts.query);
  sorted.sort();
  return createHmac(hash, secret).update(`${parts.method}\n${parts.path}\n${sorted.toString()}`).digest(encoding);
}
