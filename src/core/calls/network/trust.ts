import { createSecureContext, type SecureContext } from 'node:tls';

/** Options of a TLS connection that say whom to trust. Empty: Node's own certificate authorities. */
export interface Trust {
  secureContext?: SecureContext;
}

const contexts = new WeakMap<readonly string[], { id: number; trust: Trust }>();
let made = 0;

/** Made once for each list: reading hundreds of certificates takes tens of milliseconds, which no connection should. */
export const trust = (authorities: readonly string[] | undefined): Trust =>
  authorities ? contextOf(authorities).trust : {};

/** A number for each list, to distinguish lists without comparing them. */
export const trustId = (authorities: readonly string[] | undefined): number =>
  authorities ? contextOf(authorities).id : 0;

function contextOf(authorities: readonly string[]) {
  const known = contexts.get(authorities);
  if (known) return known;
  const context = { id: ++made, trust: { secureContext: createSecureContext({ ca: [...authorities] }) } };
  contexts.set(authorities, context);
  return context;
}
