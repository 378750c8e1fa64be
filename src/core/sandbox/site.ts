import type { IncomingMessage } from 'node:http';
import type { Reply } from './reply';

/** A request to a part of the sandbox that is no API. */
export interface Visit {
  /** Its body has not been read: a site reads it itself, since it may be of any size. */
  request: IncomingMessage;
  method: string;
  /** What follows the first segment, still percent-encoded; `/` at least. */
  path: string;
  query: URLSearchParams;
}

/** What answers below one first path segment: payment pages, stored files, the sandbox's own switches. */
export type Site = (visit: Visit) => Reply | Promise<Reply>;

/**
 * Answers HEAD as GET; Node leaves the body out. For what is only read: programs that wait until a server is there
 * often ask so.
 */
export const withHead =
  (site: Site): Site =>
  visit =>
    site(visit.method === 'HEAD' ? { ...visit, method: 'GET' } : visit);
