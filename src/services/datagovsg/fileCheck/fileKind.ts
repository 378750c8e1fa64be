import * as l10n from '@vscode/l10n';
import { byteKindOf, startsWith, type ByteKind } from '../../../core/fileKinds/byteKinds';
import { isJsonText } from '../../../core/fileKinds/jsonIn';
import { markupIn, type Markup } from '../../../core/fileKinds/markup';
import { isWideText, readingsOf } from '../../../core/fileKinds/readings';
import type { PreflightFinding } from './preflightFinding';

const onlyCsv = (): string => l10n.t('The only kind of file that is known to be accepted is CSV text in UTF-8.');

/** What to do with a file that is not CSV. */
function adviceFor(kind: ByteKind['is']): string {
  switch (kind) {
    case 'document':
      return `${onlyCsv()} ${l10n.t('Open the file in its program, and save it as “CSV UTF-8”.')}`;
    case 'packed':
      return `${onlyCsv()} ${l10n.t('Unpack it, and send the CSV file that is in it.')}`;
    case 'print':
      return `${onlyCsv()} ${l10n.t('Ask its author for the table behind it.')}`;
    case 'gitLfsPointer':
      return l10n.t('Get the file itself with “{0}”, and check again.', 'git lfs pull');
    case 'gitAnnexPointer':
      return l10n.t('Get the file itself with “{0}”, and check again.', 'git annex get');
  }
}

/** A file that is not CSV. */
interface OtherKind {
  message: string;
  advice: string;
}

function ofText(kind: Markup | 'JSON'): OtherKind {
  switch (kind) {
    case 'webPage':
      return {
        message: l10n.t('The file is a web page (HTML), not CSV.'),
        advice: l10n.t(
          'A download that needs a login often ends like this. Open the address in a browser, and save the CSV file itself.',
        ),
      };
    case 'xml':
      return {
        message: l10n.t('The file is an XML document, not CSV.'),
        advice: `${onlyCsv()} ${l10n.t('If it is a message of a server, the download failed: get the file again.')}`,
      };
    case 'JSON':
      return {
        message: l10n.t('The file is JSON, not CSV.'),
        advice: `${onlyCsv()} ${l10n.t('Convert it to CSV.')}`,
      };
  }
}

/**
 * What the first bytes of a file show about its kind. An error here means that its rows cannot be read.
 * @param known names of the dataset's columns, when they are known
 */
export function findingOfFirstBytes(first: Buffer, known: readonly string[] = []): PreflightFinding | undefined {
  const about = { severity: 'error', evidence: 'seenInFile' } as const;
  if (first.length === 0)
    return { ...about, message: l10n.t('The file is empty.'), advice: l10n.t('Export it again.') };
  const kind = kindOf(first, known);
  if (kind) return { ...about, line: 1, ...kind };
  if (!hasUtf16Mark(first) && !isWideText(first)) return undefined;
  const message = l10n.t('The file is not UTF-8. It looks like UTF-16 (Excel’s “Unicode Text”).');
  return { ...about, message, advice: `${onlyCsv()} ${l10n.t('Save it as “CSV UTF-8”.')}` };
}

/** Enough to tell a table from other text. */
const tellingBytes = 16 * 1024;

function kindOf(first: Buffer, known: readonly string[]): OtherKind | undefined {
  const ofBytes = byteKindOf(first);
  if (ofBytes) {
    return { message: l10n.t('The file is {0}, not CSV.', ofBytes.what()), advice: adviceFor(ofBytes.is) };
  }
  const texts = readingsOf(first.subarray(0, tellingBytes));
  const markup = texts.map(text => markupIn(text, known)).find(found => found !== undefined);
  if (markup) return ofText(markup);
  return texts.some(isJsonText) ? ofText('JSON') : undefined;
}

const hasUtf16Mark = startsWith([0xff, 0xfe], [0xfe, 0xff]);

/** UTF-8's byte order mark. */
export const hasMark = startsWith([0xef, 0xbb, 0xbf]);
