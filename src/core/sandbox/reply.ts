import type { Readable } from 'node:stream';
import { contentPolicy } from './html';

/** One answer of the sandbox, before it is put on the wire. */
export interface Reply {
  status: number;
  contentType: string;
  /** A stream needs its `content-length` among the headers, if it is known. */
  body: string | Uint8Array | Readable;
  headers: Readonly<Record<string, string>>;
  /** What in this answer the sources do not settle; sent as `x-sandbox-guess`. Empty: all of it is known. */
  guesses: readonly string[];
}

/** An answer whose whole text is there. */
export type TextReply = Reply & { body: string };

/** A JSON answer. `guesses` are short reasons, in ASCII because they travel in a header. */
export function jsonReply(status: number, value: unknown, ...guesses: readonly string[]): TextReply {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value), headers: {}, guesses };
}

/** A page for people. It may load and run nothing, whatever it shows. `formTargets`: where its forms may lead. */
export function htmlReply(status: number, body: string, formTargets?: string): Reply {
  // With no referrer at all, a browser would hide from us whether a form came from our own page.
  const headers = { 'content-security-policy': contentPolicy(formTargets), 'referrer-policy': 'same-origin' };
  return { status, contentType: 'text/html; charset=utf-8', body, headers, guesses: [] };
}

/** An answer of the sandbox itself, of no API: for requests that no service would ever see. */
export function plainReply(status: number, text: string): Reply {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${text}\n`, headers: {}, guesses: [] };
}

/** The same answer with further guesses. */
export function withGuesses(reply: Reply, ...guesses: readonly string[]): Reply {
  return { ...reply, guesses: [...reply.guesses, ...guesses] };
}
