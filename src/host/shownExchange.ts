import type { Exchange } from '../core/calls/types';
import type { ShownExchange } from '../shared/protocol';

/** Characters of a body that go to the page; more makes a message slow without being readable. The bound is ours. */
const maxShown = 2 * 1024 * 1024;

/** The exchange as the page gets it: a very long body is cut, and said to be. */
export function shownExchange(exchange: Exchange): ShownExchange {
  if (!exchange.outcome.ok || exchange.outcome.answer.body.length <= maxShown) return { exchange };
  const { answer } = exchange.outcome;
  const body = answer.body.slice(0, maxShown);
  return {
    exchange: { ...exchange, outcome: { ok: true, answer: { ...answer, body } } },
    cut: { shownBytes: Buffer.byteLength(body), bodyBytes: answer.bodyBytes },
  };
}
