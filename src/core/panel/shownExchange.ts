import type { Services } from '../model/services';
import type { Exchange } from '../model/exchange';
import { pageTurns } from '../paging/pageTurns';
import type { Trail } from '../paging/trail';
import type { ShownExchange } from '../../shared/protocol';
import { cutExchange } from './cutExchange';

/** Characters of a body that go to the page; more makes a message slow without being readable. The bound is ours. */
const maxShown = 2 * 1024 * 1024;

/**
 * The exchange as the page gets it, with what its whole body shows; a very long body is cut, and marked as such.
 * @param trail the pages that led to the answer
 * @param payPage of the payment in the answer
 */
export function shownExchange(
  services: Services,
  exchange: Exchange,
  trail: Trail,
  payPage: string | undefined,
): ShownExchange {
  const pages = pageTurns(services, exchange, trail);
  const shown = { exchange, ...(pages && { pages }), ...(payPage !== undefined && { payLink: { url: payPage } }) };
  return cutExchange(shown, maxShown);
}
