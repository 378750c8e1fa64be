import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { KeptRows } from './saveRows';
import { numberText, plural } from '../../../shared/text/counts';

/** What to do about an error of the file system, by its code. */
function remedyFor(code: string): string {
  switch (code) {
    case 'ENOSPC':
      return l10n.t('The disk is full. Free some space, then save again.');
    case 'EDQUOT':
      return l10n.t('Your disk quota is used up. Free some space, then save again.');
    case 'EACCES':
      return l10n.t('You do not have permission to write there. Choose another folder.');
    case 'EPERM':
      return l10n.t('The file may be open in another program, or you may not have permission to write there.');
    case 'EBUSY':
      return l10n.t('Another program has the file open. Close it there, then save again.');
    case 'EROFS':
      return l10n.t('The disk is read-only. Choose another folder.');
    case 'ENOENT':
      return l10n.t('The folder no longer exists. Choose another one.');
    case 'EISDIR':
      return l10n.t('A folder has this name. Choose another name.');
    case 'EEXIST':
      return l10n.t('A pipe, a device or the like has this name. Choose another name.');
    case 'ENAMETOOLONG':
      return l10n.t('The name is too long. Choose a shorter one.');
    default:
      return l10n.t('The file could not be written ({0}).', code);
  }
}

/** Why rows are not in a file, for people. @param name of the file @param code of the file system's error */
export const notWrittenWords = (name: string, code: string): string =>
  `${l10n.t('The rows were not saved, and no file named {0} was changed.', name)} ${remedyFor(code)}`;

/** Which rows were received before they stopped. @param name of the file that was not changed */
export function keptWords(reason: string, { file, rows, total }: KeptRows, name: string): string {
  const kept = plural(rows, n => ({
    one: l10n.t('Only {0} of {1} rows was received.', n, numberText(total)),
    other: l10n.t('Only {0} of {1} rows were received.', n, numberText(total)),
  }));
  const where = l10n.t('What was received is in {0}, and {1} was not changed.', basename(file), name);
  return [kept, where, reason, l10n.t('Save again to get all rows.')].join(' ');
}
