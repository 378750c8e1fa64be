import { basename } from 'node:path';
import type { KeptRows } from './saveRows';
import { numberText } from '../../../shared/text/counts';

/** What to do about an error of the file system, by its code. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, and save again.',
  EDQUOT: 'Your share of the disk is used up: make room, and save again.',
  EACCES: 'You may not write there: choose another folder.',
  EPERM: 'It may be open in another program, or you may not write there.',
  EBUSY: 'Another program has it open: close it there, and save again.',
  EROFS: 'The disk can only be read: choose another folder.',
  ENOENT: 'Its folder is gone: choose another one.',
  EISDIR: 'A folder has this name: choose another one.',
  EEXIST: 'A pipe, a device or the like has this name: choose another one.',
  ENAMETOOLONG: 'The name is too long: choose a shorter one.',
};

/** Why rows are not in a file, for people. @param name of the file @param code of the file system's error */
export const notWrittenWords = (name: string, code: string): string =>
  `The rows were not saved, and nothing under the name ${name} was changed. ` +
  (remedies[code] ?? `The file could not be written (${code}).`);

/** What came before the rows stopped. @param name of the file that was left as it was */
export const keptWords = (reason: string, { file, rows, total }: KeptRows, name: string): string =>
  `Only ${numberText(rows)} of ${numberText(total)} rows came. They are in ${basename(file)}, and ${name} was left as it was. ${reason} For all rows, save them again.`;
