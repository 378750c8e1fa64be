import type { ShownExchange } from '../../shared/protocol';

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
