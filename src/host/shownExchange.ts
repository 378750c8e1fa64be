import { payAddresses } from '../core/calls/payLink';
import type { Exchange } from '../core/calls/types';
import { pageTurns } from '../core/paging/pageTurns';
import type { Trail } from '../core/paging/trail';
import type { ShownExchange } from '../shared/protocol';

/** Characters of a body that go to the page; more makes a message slow without being readable. The bound is ours. */
const maxShown = 2 * 1024 * 1024;

export interface Surroundings {
  /** The pages that led to the answer. */
  trail: Trail;
  /** Of the sandbox that runs now. */
  sandboxUrl: string | undefined;
}

/** The exchange as the page gets it, with what its whole body tells; a very long body is cut, and said to be. */
export function shownExchange(exchange: Exchange, { trail, sandboxUrl }: Surroundings): ShownExchange {
  const pages = pageTurns(exchange, trail);
  const pay = payAddresses(exchange, sandboxUrl);
  return cutExchange({ exchange, ...(pages && { pages }), ...(pay && { payLink: { url: pay.page } }) }, maxShown);
}

/** @param maxLength characters of the body that stay */
export function cutExchange(shown: ShownExchange, maxLength: number): ShownExchange {
  const { exchange, cut } = shown;
  if (!exchange.outcome.ok || exchange.outcome.answer.body.length <= maxLength) return shown;
  const { answer } = exchange.outcome;
  const body = answer.body.slice(0, maxLength);
  return {
    ...shown,
    exchange: { ...exchange, outcome: { ok: true, answer: { ...answer, body } } },
    cut: { shownBytes: Buffer.byteLength(body), bodyBytes: cut?.bodyBytes ?? answer.bodyBytes },
  };
}
