import { payAddresses } from '../../services/paysg/payLink';
import type { Exchange } from '../../core/model/exchange';
import { pageTurns } from '../../core/paging/pageTurns';
import type { Trail } from '../../core/paging/trail';
import type { ShownExchange } from '../../shared/protocol';
import { cutExchange } from '../../core/panel/cutExchange';
import { services } from '../../services';

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
  const pages = pageTurns(services, exchange, trail);
  const pay = payAddresses(exchange, sandboxUrl);
  return cutExchange({ exchange, ...(pages && { pages }), ...(pay && { payLink: { url: pay.page } }) }, maxShown);
}
