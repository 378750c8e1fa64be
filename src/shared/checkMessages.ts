/** What the page about the check of a file and the host say to each other; what the page says, as schemas. */
import * as v from 'valibot';
import type { FileCheckStep } from '../services/datagovsg/checkPage/fileCheck';
import type { FileCheckView } from '../services/datagovsg/checkPage/fileCheckView';
import { count, message } from './messageSchema';
import type { LanguageMessage } from './protocol';

/** Each names the look that was on the page when it was pressed. An entry that is not named here makes a message unknown. */
export const checkToHost = v.variant('type', [
  message('ready', {}),
  message('chose', { lookId: count, choice: v.picklist(['send', 'copyFirst', 'again']) }),
  message('openedFinding', { lookId: count, index: count }),
  message('askedReport', {}),
  message('cancelled', {}),
]);

export type CheckToHost = v.InferOutput<typeof checkToHost>;

/** To a page about the check of a file. The first message after the language says which of the two it is. */
export type ToCheckView =
  | LanguageMessage
  /** The whole page, after `ready` and after each look. @param takesFocus whether its tab is the active one */
  | { type: 'check'; check: FileCheckView; takesFocus: boolean }
  | { type: 'checkStep'; lookId: number; step: FileCheckStep; isFileChanged: boolean };
