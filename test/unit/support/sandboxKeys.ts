import { sandboxKeysOf } from '../../../src/core/keys/sandboxKeys';
import { services } from '../../../src/services';

/** The sandbox's keys: PaySG's, then data.gov.sg's for writing and for reading. */
export const sandboxKeys = sandboxKeysOf(services);
