import { checked } from '../../core/checked';
import type { Result } from '../../core/model/result';
import { checkToHost, type CheckToHost } from '../../shared/checkMessages';

/** What the page about the check of a file says, as far as it is known. @returns or why it is not, for the log */
export const checkPageMessage = (message: unknown): Result<CheckToHost, string> => checked(checkToHost, message);
