import type { Services } from '../model/services';
import type { KeyInfo } from './keyInfo';

const prefix = 'sandbox.';

/** Ids of stored keys are made at random and never begin so. */
export const isOfSandbox = ({ id }: Pick<KeyInfo, 'id'>): boolean => id.startsWith(prefix);

/** The sandbox's own keys. Always there; their values are made at each start of the sandbox and never stored. */
export const sandboxKeysOf = ({ keyKinds }: Services): readonly KeyInfo[] =>
  keyKinds.map(({ id, inSandbox: { name, tier, worksOn = [] } }) => ({
    id: `${prefix}${id}`,
    kind: id,
    environment: 'sandbox',
    name,
    worksOn,
    addedAt: '',
    ...(tier !== undefined && { tier }),
  }));
