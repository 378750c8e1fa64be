import type { Exchange } from '../core/calls/types';
import type { ShownExchange } from '../shared/protocol';

/** Characters of a body that go to the page; more makes a message slow without being readable. The bound is ours. */
const maxShown = 2 * 1024 * 1024;

/** The exchange as the page gets it: a very long body is cut, and said to be. */
export const shownExchange = (exchange: Exchange): ShownExchange => cutExchange({ exchange }, maxShown);

/** @param maxLength characters of the body that stay */
export function cutExchange(shown: ShownExchange, maxLength: number): ShownExchange {
  const { exchange, cut } = shown;
  if (!exchange.outcome.ok || exchange.outcome.answer.body.length <= maxLength) return shown;
  const { answer } = exchange.outcome;
  const body = answer.body.slice(0, maxLength);
  return {
    exchange: { ...exchange, outcome: { ok: true, answer: { ...answer, body } } },
    cut: { shownBytes: Buffer.byteLength(body), bodyBytes: cut?.bodyBytes ?? answer.bodyBytes },
  };
}
