/** What the page about the check of a file says to the host, as schemas. */
import * as v from 'valibot';
import { count, message } from './messageSchema';

/** Each names the look that was on the page when it was pressed. An entry that is not named here makes a message unknown. */
export const checkToHost = v.variant('type', [
  message('ready', {}),
  message('chose', { lookId: count, choice: v.picklist(['send', 'copyFirst', 'again']) }),
  message('openedFinding', { lookId: count, index: count }),
  message('askedReport', {}),
  message('cancelled', {}),
]);

export type CheckToHost = v.InferOutput<typeof checkToHost>;
