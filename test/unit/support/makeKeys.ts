import { randomBytes } from 'node:crypto';

/** Keys for tests are made at run time: nothing that looks like one stands in source. */
export const makeKey = (prefix = ''): string => prefix + randomBytes(24).toString('base64url');
