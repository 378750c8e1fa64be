import { exactJson } from '../../shared/json/exactJson';
import type { Answer, Exchange } from '../model/exchange';
import { isTooLargeToParse } from '../../shared/json/parseBound';
import { parseJson } from '../parseJson';

/** Parsed once: lists of suggestions read the same answers again and again. */
const parsed = new WeakMap<Exchange, { json: unknown }>();
/** Longer ones are parsed again rather than held twice; the bound is ours. */
const maxKeptBytes = 1024 * 1024;
/** Of longer ones nothing but the place of a page is read, and the digits of all numbers would cost seconds. The bound is ours. */
const maxExactBytes = 2 * 1024 * 1024;

/**
 * The body of a successful answer as JSON; undefined when the call failed, was refused or answered something else. Numbers
 * that would not keep their digits are an ExactNumber, up to 2 MiB.
 */
export function answeredJson(exchange: Exchange): unknown {
  const known = parsed.get(exchange);
  if (known) return known.json;
  const json = read(exchange);
  if (exchange.outcome.ok && exchange.outcome.answer.bodyBytes <= maxKeptBytes) parsed.set(exchange, { json });
  return json;
}

function read({ outcome }: Exchange): unknown {
  if (!outcome.ok || Math.floor(outcome.answer.status / 100) !== 2) return undefined;
  return jsonOf(outcome.answer);
}

const jsonOf = ({ body, bodyBytes }: Answer): unknown =>
  bodyBytes <= maxExactBytes && !isTooLargeToParse(body) ? exactJson(body)?.value : parseJson(body);
