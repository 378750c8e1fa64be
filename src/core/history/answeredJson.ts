import type { Exchange } from '../calls/types';
import { parseJson } from '../parseJson';

/** Parsed once: lists of suggestions look at the same answers again and again. */
const parsed = new WeakMap<Exchange, { json: unknown }>();
/** Longer ones are parsed again rather than held twice; the bound is ours. */
const maxKeptBytes = 1024 * 1024;

/** The body of a successful answer as JSON; undefined when the call failed, was refused or answered something else. */
export function answeredJson(exchange: Exchange): unknown {
  const known = parsed.get(exchange);
  if (known) return known.json;
  const json = read(exchange);
  if (exchange.outcome.ok && exchange.outcome.answer.bodyBytes <= maxKeptBytes) parsed.set(exchange, { json });
  return json;
}

function read({ outcome }: Exchange): unknown {
  if (!outcome.ok || Math.floor(outcome.answer.status / 100) !== 2) return undefined;
  return parseJson(outcome.answer.body);
}
